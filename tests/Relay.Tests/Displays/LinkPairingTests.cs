using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>Pairing A: the tablet opens a link of the till, or types its code.</summary>
public sealed class LinkPairingTests
{
    [Fact]
    public async Task A_tablet_that_opens_the_tills_link_is_paired_by_its_button_and_not_by_looking()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);
        var path = TestDisplay.PathOf(pairing.Text("link"));
        await using var tablet = new TestDisplay(relay, null);

        Assert.Contains("Chaussures", await tablet.GetAsync(path), StringComparison.Ordinal);
        Assert.Equal("open", await StateAsync(till, pairing.Text("pairingId")));
        Assert.StartsWith("<svg", await tablet.GetAsync(TestDisplay.PathOf(pairing.Text("qr"))), StringComparison.Ordinal);
        var answer = await tablet.SendAsync(HttpMethod.Post, path);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var state = await till.SendAsync(HttpMethod.Get, "/v1/pairings/" + pairing.Text("pairingId"));
        Assert.Equal("used", state.Text("state"));
        var listed = Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());
        Assert.Equal(listed.Text("displayId"), state.Text("displayId"));
        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync()));
    }

    [Fact]
    public async Task The_credential_is_a_cookie_that_scripts_cannot_read_and_lasts_as_long_as_browsers_keep_one()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:PublicUrl"] = "https://tickets.example.fr" });
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);
        using var client = relay.Client();

        using var answer = await client.PostAsync(TestDisplay.PathOf(pairing.Text("link")), null);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^relay-display=[A-Za-z0-9_-]{43}; max-age=34560000; path=/; secure; samesite=lax; httponly$", cookie);
    }

    /// <summary>A tablet too old for any certificate, on the shop's own network.</summary>
    [Theory]
    [InlineData(false, "http", true)]
    [InlineData(true, "http", false)]
    [InlineData(true, "https", true)]
    public async Task A_tablet_may_come_over_plain_http_only_where_the_host_says_so(bool allowed, string scheme, bool secure)
    {
        await using var relay = await RelayUnderTest.StartAsync(new()
        {
            ["Relay:PublicUrl"] = "https://tickets.example.fr", ["Relay:DisplaysOverHttp"] = allowed ? "true" : "false", ["Relay:KnownProxies:0"] = "127.0.0.1",
        });
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);
        using var client = relay.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);

        using var answer = await client.PostAsync(TestDisplay.PathOf(pairing.Text("link")), null);

        Assert.Equal(secure, Assert.Single(answer.Headers.GetValues("Set-Cookie")).Contains("; secure;", StringComparison.Ordinal));
        Assert.StartsWith("https://tickets.example.fr/", pairing.Text("link"), StringComparison.Ordinal);
    }

    /// <summary>A browser that does not send its cookie back is told why: over plain http it drops what is for https only. Behind a proxy that the relay does not know, the browser's own words tell
    /// which it is. It is never sent elsewhere: such a proxy could send it back for ever.</summary>
    [Theory]
    [InlineData(false, "Referer", "http://192.0.2.1/display", "https")]
    [InlineData(false, "Referer", "https://tickets.example.fr/display", "cookies")]
    [InlineData(false, "Sec-Fetch-Site", "same-origin", "cookies")]
    [InlineData(false, "X-Forwarded-Proto", "https", "cookies")]
    [InlineData(false, "X-Forwarded-Proto", "http", "https")]
    [InlineData(false, "Accept", "*/*", "https")]
    [InlineData(true, "Referer", "http://192.0.2.1/display", "cookies")]
    public async Task A_browser_that_lost_its_cookie_is_told_whether_plain_http_or_its_settings_are_why(bool allowed, string header, string value, string why)
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:PublicUrl"] = "https://tickets.example.fr", ["Relay:DisplaysOverHttp"] = allowed ? "true" : "false" });
        using var client = relay.Client();
        client.DefaultRequestHeaders.Add(header, value);
        client.DefaultRequestHeaders.Add("Accept-Language", "en");

        foreach (var path in new[] { "/display/plain?after=0", "/display/frame?after=0" })
        {
            using var answer = await client.GetAsync(path);
            var page = await answer.Content.ReadAsStringAsync();

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(why == "https" ? "must begin with https" : "keeps no cookies", page, StringComparison.Ordinal);
            Assert.Equal(why == "https", page.Contains(">https://tickets.example.fr/display<", StringComparison.Ordinal));
            Assert.StartsWith("/display/", PageTexts.Next(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_works_once_and_leads_the_tablet_that_used_it_to_its_display()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var path = TestDisplay.PathOf((await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created)).Text("link"));
        await using var first = new TestDisplay(relay, null);
        await using var second = new TestDisplay(relay, null);

        Assert.Equal(HttpStatusCode.SeeOther, (await first.SendAsync(HttpMethod.Post, path)).StatusCode);

        Assert.Equal(HttpStatusCode.Gone, (await second.SendAsync(HttpMethod.Post, path)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await second.SendAsync(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await second.SendAsync(HttpMethod.Get, path + "/qr.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await first.SendAsync(HttpMethod.Post, path)).StatusCode);
        Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_link_is_over_after_five_minutes()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);
        await using var tablet = new TestDisplay(relay, null);

        relay.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.Gone, (await tablet.SendAsync(HttpMethod.Post, TestDisplay.PathOf(pairing.Text("link")))).StatusCode);
        Assert.Equal("expired", await StateAsync(till, pairing.Text("pairingId")));
    }

    [Fact]
    public async Task A_tablet_without_camera_types_the_code_of_the_till()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);
        await using var tablet = new TestDisplay(relay, null);

        var wrong = await tablet.SendAsync(HttpMethod.Post, "/display/code", new FormUrlEncodedContent([new("code", "XXXX-XXXX")]));
        var right = await tablet.SendAsync(HttpMethod.Post, "/display/code", new FormUrlEncodedContent([new("code", pairing.Text("code").ToLowerInvariant())]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync()));
    }

    [Fact]
    public async Task A_tablet_paired_again_with_its_shop_keeps_its_name()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);
        var id = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
        await till.SendAsync(HttpMethod.Patch, "/v1/displays/" + id, """{"name":"Vitrine"}""");
        var before = tablet.Cookie;

        await tablet.SendAsync(HttpMethod.Post, TestDisplay.PathOf((await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created)).Text("link")));

        var display = Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());
        Assert.Equal(("Vitrine", id), (display.Text("name"), display.Text("displayId")));
        Assert.NotEqual(before, tablet.Cookie);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new TestDisplay(relay, before).SendAsync(HttpMethod.Post, "/hub/display/negotiate?negotiateVersion=1")).StatusCode);
    }

    [Fact]
    public async Task Anothers_pairing_is_not_there()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var other = new TestTill(relay, (await TestShop.RegisterAsync(relay, "Autre")).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);

        Assert.Equal("not-found", (await other.RefusedAsync(HttpMethod.Get, "/v1/pairings/" + pairing.Text("pairingId"), null, HttpStatusCode.NotFound)).Slug);
    }

    private static async Task<string> StateAsync(TestTill till, string pairing) =>
        (await till.SendAsync(HttpMethod.Get, "/v1/pairings/" + pairing)).Text("state");
}
