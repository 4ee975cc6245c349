using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

public sealed class PlainPageTests
{
    [Fact]
    public async Task A_tablet_without_script_gets_the_code_as_soon_as_there_is_one_and_counts_as_there()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);
        var page = await tablet.GetAsync("/display/plain");
        var held = tablet.GetAsync(PageTexts.Next(page));
        await till.UntilOnlineAsync();

        var ticket = await till.PushAsync();
        var shown = await held;

        Assert.Equal(1, ticket.GetProperty("displays").GetInt32());
        Assert.Equal("qr", PageTexts.State(shown));
        Assert.Contains("data:image/png;base64,", shown, StringComparison.Ordinal);
        Assert.Contains("/display/plain?after=", PageTexts.Next(shown), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(ticket.Text("token"), PageTexts.Next(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_held_page_answers_after_25_seconds_without_a_change()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);
        var next = PageTexts.Next(await tablet.GetAsync("/display/plain"));
        var held = tablet.GetAsync(next);
        await till.UntilOnlineAsync();

        // The request counts as there a moment before it begins to wait: the clock goes on until it has waited long enough.
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (!held.IsCompleted && patience.Elapsed < TimeSpan.FromSeconds(50))
        {
            relay.Clock.Advance(TimeSpan.FromSeconds(25));
            await Task.Yield();
        }

        Assert.Equal("idle", PageTexts.State(await held));
    }

    [Fact]
    public async Task A_page_of_an_older_board_is_answered_at_once()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);

        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync("/display/plain?after=1&round=1")));
    }

    [Fact]
    public async Task A_revoked_tablet_that_is_held_is_sent_to_pairing()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);
        var held = tablet.SendAsync(HttpMethod.Get, PageTexts.Next(await tablet.GetAsync("/display/plain")));
        await till.UntilOnlineAsync();
        var id = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");

        await till.SendAsync(HttpMethod.Delete, "/v1/displays/" + id, status: HttpStatusCode.NoContent);

        Assert.Equal(HttpStatusCode.Redirect, (await held).StatusCode);
    }

    [Fact]
    public async Task Every_page_keeps_to_itself()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);

        foreach (var path in new[] { "/display", "/display/plain", "/display/frame", "/display/frame?layer=0" })
        {
            var answer = await tablet.SendAsync(HttpMethod.Get, path);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        }
    }

    [Fact]
    public async Task A_french_shop_in_france_shows_the_sign_that_printing_is_on_request()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var shop = await (await client.SendJsonAsync(HttpMethod.Post, "/v1/shops", """{"name":"A & <B>","country":"FR","language":"fr"}""")).ReadAsync(HttpStatusCode.Created);
        var abroad = await (await client.SendJsonAsync(HttpMethod.Post, "/v1/shops", """{"name":"Bakery","country":"GB","language":"en"}""")).ReadAsync(HttpStatusCode.Created);
        await using var french = await TestDisplay.PairAsync(relay, shop.GetProperty("tills")[0].Text("tillKey"));
        await using var english = await TestDisplay.PairAsync(relay, abroad.GetProperty("tills")[0].Text("tillKey"));

        var page = WebUtility.HtmlDecode(await french.GetAsync());

        Assert.Contains("à la demande du client", page, StringComparison.Ordinal);
        Assert.Contains("<h1 id=\"idle-heading\" dir=\"auto\">A & <B></h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("on request", await english.GetAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relay_that_ends_answers_held_pages_at_once_and_asks_them_back_later()
    {
        var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);
        var held = tablet.GetAsync(PageTexts.Next(await tablet.GetAsync("/display/plain")));
        await till.UntilOnlineAsync();

        await relay.DisposeAsync();

        Assert.Contains("content=\"30;url=", await held, StringComparison.Ordinal);
    }
}
