using System.Buffers.Binary;

namespace Relay.EndToEnd.Engines;

/// <summary>The pictures in the README are of what the project draws, taken by <c>tests/run Relay.EndToEnd -explicit only -class Relay.EndToEnd.Engines.ReadmePictureTests</c>.</summary>
public sealed class ReadmePictureTests
{
    private const int Width = 560, Height = 420, MostBytes = 40 * 1024;

    private static readonly string[] Names = ["pair", "idle", "cart", "code"];

    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "pictures");

    [Fact]
    public async Task Readme_shows_every_picture_that_is_kept_and_each_is_small()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "README.md"));

        Assert.Equal(Names.Select(name => name + ".png").Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        foreach (var name in Names)
        {
            var picture = await File.ReadAllBytesAsync(Path.Combine(Folder, name + ".png"));
            Assert.Contains($"](tests/pictures/{name}.png)", readme, StringComparison.Ordinal);
            Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString(picture, 1, 3));
            Assert.Equal((Width, Height), (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
            Assert.InRange(picture.Length, 1, MostBytes);
        }
    }

    [Fact(Explicit = true)]
    public async Task Pictures_of_the_readme_are_taken_anew()
    {
        Directory.CreateDirectory(Folder);
        await using var counter = await Counter.OpenAsync("--Relay:PublicUrl=https://tickets.example.com");
        await counter.SendAsync(HttpMethod.Patch, "/v1/shop", new { name = "Green Tea & Co", language = "en", country = "IE", choices = new[] { "paper", "none" } }, counter.ShopKey);
        await using var tablet = await Tablet.StartAsync(Engine.ChromiumShell, new() { Width = Width, Height = Height });
        await tablet.Screen.OpenAsync(new Uri(counter.Address, "/display"));
        await tablet.UntilStateAsync("pairing");
        await TakeAsync("pair");
        await tablet.ClaimAsync(counter);
        await tablet.UntilTextAsync("idle-heading", "Green Tea");
        await TakeAsync("idle");
        await counter.ShowAsync(new { state = "cart", currency = "EUR", total = 21.4, lines = new object[] { Line("Sencha, 100 g", 1, 8.9), Line("Jasmine pearls, 50 g", 1, 7.5), Line("Rice crackers", 2, 2.5) } });
        await tablet.UntilTextAsync("cart-total", "21");
        await TakeAsync("cart");
        var ticket = await counter.SellAsync(language: "en");
        await tablet.UntilScannedAsync(ticket.Link);
        await TakeAsync("code");

        static object Line(string description, int quantity, double price) => new { description, quantity, unitPrice = price, total = quantity * price };

        Task TakeAsync(string name) => tablet.Screen.TakePictureAsync(Path.Combine(Folder, name + ".png"));
    }
}
