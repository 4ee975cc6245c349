namespace Relay.EndToEnd.Engines;

/// <summary>A browser that runs no script, as readers with e-ink have it: the page comes anew whenever something changes, because its refresh is answered then.</summary>
public sealed class NetSurfTests
{
    private const string Dim = NetSurfScreen.Dim, Light = "#f3f1ea", Green = "#14532d";

    [Fact]
    public async Task Display_without_script_is_paired_and_shows_each_ticket_thanks_message_and_cart_as_it_comes()
    {
        await using var counter = await Counter.OpenAsync();
        await using var screen = await NetSurfScreen.OpenAsync(new Uri(counter.Address, "/display"));
        await screen.PairAsync(counter);
        await screen.KeepAsync("idle");
        Assert.Contains("NetSurf", (await counter.DisplaysAsync())[0].GetProperty("engine").GetString(), StringComparison.Ordinal);

        // The second sale follows before anything else was shown: no customer may see the code of the one before.
        var first = await counter.SellAsync();
        await screen.UntilScannedAsync("the first code", first);
        await screen.KeepAsync("qr");
        var second = await counter.SellAsync();
        await screen.UntilScannedAsync("the second code", second);

        await counter.OpenAsync(second);
        await Patience.UntilAsync("NetSurf thanks", async () => await screen.ScanAsync() + (await screen.LookAsync()).ColourAt(12, 384), seen => seen == Light);
        await screen.KeepAsync("thanks");
        await screen.UntilColourAsync(Dim);

        await counter.ShowAsync(new { state = "message", text = "Fermé à midi" });
        await screen.UntilColourAsync(Light);
        Assert.Equal("", await screen.ScanAsync());
        await screen.KeepAsync("message");

        // The total stands in a bar of its own, at the bottom.
        await counter.ShowAsync(new { state = "cart", currency = "EUR", total = 4.5, lines = new[] { new { description = "Thé vert", quantity = 1, total = 4.5 } } });
        await Patience.UntilAsync("NetSurf shows the total", () => TotalBarAsync(screen), there => there);
        await screen.KeepAsync("cart");
        await counter.ShowAsync(new { state = "idle" });
        await screen.UntilColourAsync(Dim);
    }

    private static async Task<bool> TotalBarAsync(NetSurfScreen screen)
    {
        var seen = await screen.LookAsync();
        return Enumerable.Range(0, seen.Height).Any(y => seen.ColourAt(12, y) == Green);
    }
}
