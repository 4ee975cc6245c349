using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

public sealed class FleetDoorTests
{
    [Fact]
    public async Task A_revoked_display_is_disconnected_and_stays_out()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        await display.UntilAsync("idle");
        var id = await IdAsync(till);

        await till.SendAsync(HttpMethod.Delete, "/v1/displays/" + id, status: HttpStatusCode.NoContent);

        await display.UntilClosedAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await display.SendAsync(HttpMethod.Post, "/hub/display/negotiate?negotiateVersion=1")).StatusCode);
        var revoked = display.Cookie;
        Assert.Equal("pairing", PageTexts.State(await display.GetAsync()));
        Assert.NotEqual(revoked, display.Cookie);
        Assert.Equal(0, (await till.PushAsync()).GetProperty("displays").GetInt32());
    }

    [Fact]
    public async Task A_display_is_listed_with_what_it_is_and_whether_it_is_there()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        await display.UntilAsync("idle");

        var online = Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());
        await display.CloseAsync();

        Assert.True(online.GetProperty("online").GetBoolean());
        Assert.EndsWith("Z", online.Text("lastSeen"), StringComparison.Ordinal);
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while ((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].GetProperty("online").GetBoolean())
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), "The display never went offline.");
    }

    [Fact]
    public async Task A_display_tells_which_page_it_shows_and_what_browser_it_has_become()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var build = new Relay.Displays.DisplayAssets().Build;
        await using var display = await TestDisplay.PairAsync(relay, till.Key);
        Assert.False((await ListedAsync(till)).TryGetProperty("build", out _));

        await display.ConnectAsync(build: "0123456789ab");
        await display.UntilAsync("idle");
        var old = await ListedAsync(till);
        await display.CloseAsync();
        await display.ConnectAsync(build: build);
        await display.UntilAsync(_ => display.Boards.Count > 1);
        var current = await ListedAsync(till);
        await display.GetAsync("/display", "Mozilla/5.0 (Linux; Android 9) Chrome/108.0 Safari/537.36");

        Assert.Equal(("0123456789ab", false), (old.Text("build"), old.GetProperty("upToDate").GetBoolean()));
        Assert.Equal((build, true), (current.Text("build"), current.GetProperty("upToDate").GetBoolean()));
        Assert.Equal("Chrome 108, Android 9", (await ListedAsync(till)).Text("engine"));
    }

    [Fact]
    public async Task Two_displays_of_one_till_show_the_same_code()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var front = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        await using var side = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        await front.UntilAsync("idle");
        await side.UntilAsync("idle");

        var ticket = await till.PushAsync();

        Assert.Equal(2, ticket.GetProperty("displays").GetInt32());
        Assert.True(QrReader.Carries(await front.UntilAsync("qr"), ticket.Text("link")));
        Assert.True(QrReader.Carries(await side.UntilAsync("qr"), ticket.Text("link")));
    }

    [Fact]
    public async Task A_display_of_two_tills_shows_the_newest_ticket_and_never_goes_back_to_the_older()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var manager = new TestTill(relay, shop.ShopKey);
        var made = await manager.SendAsync(HttpMethod.Post, "/v1/tills", """{"name":"2"}""", HttpStatusCode.Created);
        await using var display = await (await TestDisplay.PairAsync(relay, shop.TillKey)).ConnectAsync();
        await manager.SendAsync(HttpMethod.Patch, "/v1/displays/" + await IdAsync(manager), $$"""{"tills":["{{shop.TillId}}","{{made.Text("tillId")}}"]}""");

        await new TestTill(relay, shop.TillKey).PushAsync();
        var first = await display.UntilAsync("qr");
        var second = new TestTill(relay, made.Text("tillKey"));
        var newer = await second.PushAsync();
        var shown = await display.UntilAsync("qr", after: first);
        await second.SendAsync(HttpMethod.Put, "/v1/display", """{"state":"idle"}""");

        Assert.True(QrReader.Carries(shown, newer.Text("link")));
        await display.UntilAsync("idle", after: shown);
    }

    [Fact]
    public async Task A_display_shows_its_name_when_asked_and_then_the_code_again()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var id = await IdAsync(till);
        await till.SendAsync(HttpMethod.Patch, "/v1/displays/" + id, """{"name":"Vitrine"}""");
        await till.PushAsync();
        var code = await display.UntilAsync("qr");

        await till.SendAsync(HttpMethod.Post, $"/v1/displays/{id}/identify", status: HttpStatusCode.NoContent);
        var name = await display.UntilAsync("name", after: code);
        relay.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("Vitrine", name.Text("heading"));
        await display.UntilAsync("qr", after: name);
    }

    [Fact]
    public async Task The_idle_page_follows_the_shops_settings()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        await using var display = await (await TestDisplay.PairAsync(relay, shop.TillKey)).ConnectAsync();
        await display.UntilAsync("idle");

        await new TestTill(relay, shop.ShopKey).SendAsync(HttpMethod.Patch, "/v1/shop", """{"idleText":"Soldes !","language":"en"}""");

        var board = await display.UntilAsync(shown => shown.Text("text") == "Soldes !");
        Assert.Equal("en", board.Text("language"));
    }

    [Fact]
    public async Task Only_the_shops_key_says_whose_tickets_a_display_shows_and_only_its_own_tills()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var other = await TestShop.RegisterAsync(relay, "Autre");
        await using var display = await TestDisplay.PairAsync(relay, shop.TillKey);
        var manager = new TestTill(relay, shop.ShopKey);
        var path = "/v1/displays/" + await IdAsync(manager);

        Assert.Equal("key-scope", (await new TestTill(relay, shop.TillKey).RefusedAsync(HttpMethod.Patch, path, $$"""{"tills":["{{shop.TillId}}"]}""", HttpStatusCode.Forbidden)).Slug);
        var (slug, errors) = await manager.RefusedAsync(HttpMethod.Patch, path, $$"""{"tills":["{{shop.TillId}}","{{other.TillId}}"]}""", HttpStatusCode.UnprocessableEntity);
        Assert.Equal(("invalid-content", "/tills/1"), (slug, Assert.Single(errors).Pointer));
        Assert.Equal("not-found", (await new TestTill(relay, other.ShopKey).RefusedAsync(HttpMethod.Patch, path, """{"name":"x"}""", HttpStatusCode.NotFound)).Slug);
        Assert.Equal("bad-request", (await manager.RefusedAsync(HttpMethod.Patch, path, """{"colour":"red"}""", HttpStatusCode.BadRequest)).Slug);
    }

    [Fact]
    public async Task An_erased_shop_takes_its_displays_along()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        await using var display = await (await TestDisplay.PairAsync(relay, shop.TillKey)).ConnectAsync();
        await display.UntilAsync("idle");

        await new TestTill(relay, shop.ShopKey).SendAsync(HttpMethod.Delete, "/v1/shop", """{"confirm":"Chaussures"}""", HttpStatusCode.NoContent);

        await display.UntilClosedAsync();
        Assert.Equal("pairing", PageTexts.State(await display.GetAsync()));
    }

    [Fact]
    public async Task Pages_of_other_sites_and_tablets_that_are_not_paired_do_not_reach_the_hub()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await TestDisplay.PairAsync(relay, till.Key);

        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync(relay, display.Cookie, "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync(relay, display.Cookie, "null"));
        Assert.Equal(HttpStatusCode.Unauthorized, await NegotiateAsync(relay, null, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await NegotiateAsync(relay, "relay-display=" + new string('A', 43), null));
        Assert.Equal(HttpStatusCode.OK, await NegotiateAsync(relay, display.Cookie, relay.Address.GetLeftPart(UriPartial.Authority)));
    }

    private static async Task<HttpStatusCode> NegotiateAsync(RelayUnderTest relay, string? cookie, string? origin)
    {
        using var client = relay.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hub/display/negotiate?negotiateVersion=1");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<System.Text.Json.JsonElement> ListedAsync(TestTill till) =>
        Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());

    private static async Task<string> IdAsync(TestTill till) =>
        (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
}
