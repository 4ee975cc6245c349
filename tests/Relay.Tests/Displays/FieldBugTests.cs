using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>What goes wrong at customer displays in the field, by the names under which people complain. The others of that list: <see cref="TimedPrintTests"/> (several prints when the delay
/// ends), the printers' tests (a failed print reported as done), <see cref="CodePairingTests"/> (a code with a leading 0), <see cref="TypedAddressTests"/> (valid addresses refused), and in real
/// browsers <c>FieldTests</c> (frozen while an SMS is sent, pairing lost after a reboot), <c>PictureTests</c> (cut off in landscape or upside down) and <c>BadDayTests</c> of Relay.EndToEnd.</summary>
public sealed class FieldBugTests
{
    [Fact]
    public async Task Message_on_all_displays_instead_of_one()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var first = new TestTill(relay, shop.TillKey);
        var second = new TestTill(relay, (await new TestTill(relay, shop.ShopKey).SendAsync(HttpMethod.Post, "/v1/tills", """{"name":"2"}""", System.Net.HttpStatusCode.Created)).Text("tillKey"));
        await using var own = await (await TestDisplay.PairAsync(relay, first.Key)).ConnectAsync();
        await using var other = await (await TestDisplay.PairAsync(relay, second.Key)).ConnectAsync();

        await first.SendAsync(HttpMethod.Put, "/v1/display", """{"state":"message","text":"Venez ici"}""");
        await own.UntilAsync("message");
        // The other proves by a board that is sent later that nothing came before it.
        await second.SendAsync(HttpMethod.Put, "/v1/display", """{"state":"message","text":"Et ici"}""");
        await other.UntilAsync("message");

        Assert.Equal(["Venez ici"], Messages(own));
        Assert.Equal(["Et ici"], Messages(other));
    }

    [Fact]
    public async Task Receipt_lost_while_settings_are_open()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var (manager, till) = (new TestTill(relay, shop.ShopKey), new TestTill(relay, shop.TillKey));
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var path = "/v1/displays/" + (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");

        // Its settings and the shop's change under a code: it stays, in its new looks.
        var shown = await till.PushAsync();
        var code = await display.UntilAsync("qr");
        await manager.SendAsync(HttpMethod.Patch, path, """{"name":"Entrée","largePrint":true}""");
        await manager.SendAsync(HttpMethod.Patch, "/v1/shop", """{"idleText":"Soldes"}""");
        var same = await display.UntilAsync(board => board.Text("look") == "large");
        Assert.Equal("qr", same.Text("state"));
        Assert.True(QrReader.Carries(same, shown.Text("link")));
        Assert.True(TestDisplay.Version(same) > TestDisplay.Version(code));

        // Somebody reads the help on the tablet while the next customer pays: the code is there when the page is back.
        await display.CloseAsync();
        await display.GetAsync("/display/help");
        var next = await till.PushAsync();
        await display.ConnectAsync();
        await display.UntilAsync(board => board.Text("state") == "qr" && QrReader.Carries(board, next.Text("link")));
    }

    [Fact]
    public async Task Pairing_lost_when_an_address_or_the_cache_changes()
    {
        var folder = Path.Combine(Path.GetTempPath(), "relay-test-" + Path.GetRandomFileName());
        try
        {
            string key;
            string? cookie;
            await using (var relay = await RelayUnderTest.StartAsync(folder: folder))
            {
                key = (await TestShop.RegisterAsync(relay)).TillKey;
                await using var tablet = await TestDisplay.PairAsync(relay, key);
                cookie = tablet.Cookie;
            }

            // The relay stands at another port and has another public address, the router gave the tablet a new one, and what the browser kept beside its cookies is gone.
            await using var moved = await RelayUnderTest.StartAsync(new() { ["Relay:KnownProxies:0"] = "127.0.0.1", ["Relay:PublicUrl"] = "https://tickets.example.fr" }, folder);
            using var browser = moved.Client();
            browser.DefaultRequestHeaders.Add("Cookie", cookie);
            browser.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.9");
            Assert.Equal("idle", PageTexts.State(await browser.GetStringAsync("/display")));
            var ticket = await new TestTill(moved, key).PushAsync();
            await using var again = await new TestDisplay(moved, cookie).ConnectAsync();
            await again.UntilAsync(board => board.Text("state") == "qr" && QrReader.Carries(board, ticket.Text("link")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Messages(TestDisplay display) => display.Boards.Where(board => board.Text("state") == "message").Select(board => board.Text("text")).Distinct();
}
