namespace Relay.EndToEnd.Engines;

/// <summary>A browser that runs no script, as readers with e-ink have it: the page comes anew whenever something changes, because its refresh is answered then.</summary>
public sealed class NetSurfTests
{
    private const string Dim = "#10231a", Light = "#f3f1ea";

    [Fact]
    public async Task Display_without_script_is_paired_and_shows_each_ticket_message_and_cart_as_it_comes()
    {
        await using var counter = await Counter.OpenAsync();
        await using var screen = await NetSurfScreen.OpenAsync(new Uri(counter.Address, "/display"));
        var approve = await screen.UntilScannedAsync("the code to be paired by", seen => seen.Contains("/APPROVE/", StringComparison.OrdinalIgnoreCase));
        await counter.ClaimAsync(approve.Split('/')[^1], "Kindle");
        await screen.UntilColourAsync(Dim);
        await KeepAsync(screen, "idle");
        Assert.Contains("NetSurf", (await counter.DisplaysAsync())[0].GetProperty("engine").GetString(), StringComparison.Ordinal);

        // The second sale follows before anything else was shown: no customer may see the code of the one before.
        var first = await counter.SellAsync();
        await screen.UntilScannedAsync("the first code", seen => Same(seen, first));
        await KeepAsync(screen, "qr");
        var second = await counter.SellAsync();
        await screen.UntilScannedAsync("the second code", seen => Same(seen, second));

        await counter.OpenAsync(second);
        await screen.UntilScannedAsync("no code any more", seen => seen.Length == 0);
        await screen.UntilColourAsync(Dim);

        await counter.ShowAsync(new { state = "message", text = "Fermé à midi" });
        await screen.UntilColourAsync(Light);
        Assert.Equal("", await screen.ScanAsync());
        await KeepAsync(screen, "message");

        // The total stands in a bar of its own, at the bottom.
        await counter.ShowAsync(new { state = "cart", currency = "EUR", total = 4.5, lines = new[] { new { description = "Thé vert", quantity = 1, total = 4.5 } } });
        await Patience.UntilAsync("NetSurf shows the total", async () => await TotalBarAsync(screen), there => there);
        await KeepAsync(screen, "cart");
        await counter.ShowAsync(new { state = "idle" });
        await screen.UntilColourAsync(Dim);
    }

    private static bool Same(string scanned, Acknowledgement ticket) => string.Equals(scanned, ticket.Link, StringComparison.OrdinalIgnoreCase);

    private static async Task<bool> TotalBarAsync(NetSurfScreen screen)
    {
        var seen = await screen.LookAsync();
        return Enumerable.Range(0, seen.Height).Any(y => seen.ColourAt(12, y) == "#14532d");
    }

    /// <summary>A picture for people, in <c>artifacts/pictures</c>.</summary>
    private static async Task KeepAsync(NetSurfScreen screen, string state) =>
        await File.WriteAllBytesAsync(Path.Combine(Tablet.Folder, $"netsurf-{state}.png"), (await screen.LookAsync()).ToPng());
}
