using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>The second screen of the till's PC: the POS opens a one-time link in a window.</summary>
public sealed class WindowPairingTests
{
    [Fact]
    public async Task A_window_of_the_POS_becomes_a_display_once_and_never_holds_a_key()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var pairing = await OpenAsync(till, """{"kind":"window","name":"Second screen"}""");
        var path = TestDisplay.PathOf(pairing.Text("link"));
        await using var window = new TestDisplay(relay, null);

        var page = await window.GetAsync(path);
        var opened = await window.SendAsync(HttpMethod.Post, path);
        await using var another = new TestDisplay(relay, null);

        Assert.Equal("window", pairing.Text("kind"));
        Assert.False(pairing.TryGetProperty("code", out _) || pairing.TryGetProperty("qr", out _), "A window has nothing to scan or type.");
        Assert.DoesNotContain(till.Key, page + pairing, StringComparison.Ordinal);
        Assert.Contains("/assets/window.js", page, StringComparison.Ordinal);
        Assert.Equal("/display", opened.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Gone, (await another.SendAsync(HttpMethod.Post, path)).StatusCode);
        Assert.Equal("Second screen", Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray()).Text("name"));
        Assert.Equal("idle", PageTexts.State(await window.GetAsync()));
    }

    [Fact]
    public async Task A_windows_link_is_over_after_60_seconds()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var path = TestDisplay.PathOf((await OpenAsync(till, """{"kind":"window"}""")).Text("link"));
        await using var window = new TestDisplay(relay, null);

        relay.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HttpStatusCode.OK, (await window.SendAsync(HttpMethod.Get, path)).StatusCode);
        relay.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Gone, (await window.SendAsync(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await window.SendAsync(HttpMethod.Post, path)).StatusCode);
    }

    [Fact]
    public async Task A_window_that_the_POS_opens_every_morning_stays_one_display_with_its_name_and_tills()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var (till, manager) = (new TestTill(relay, shop.TillKey), new TestTill(relay, shop.ShopKey));
        var second = await manager.SendAsync(HttpMethod.Post, "/v1/tills", """{"name":"2"}""", HttpStatusCode.Created);
        await using var window = new TestDisplay(relay, null);
        await window.SendAsync(HttpMethod.Post, TestDisplay.PathOf((await OpenAsync(till, """{"kind":"window"}""")).Text("link")));
        var id = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
        await manager.SendAsync(HttpMethod.Patch, "/v1/displays/" + id, $$"""{"name":"Vitrine","tills":["{{shop.TillId}}","{{second.Text("tillId")}}"]}""");

        await window.SendAsync(HttpMethod.Post, TestDisplay.PathOf((await OpenAsync(till, """{"kind":"window","name":"Other"}""")).Text("link")));

        var display = Assert.Single((await manager.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());
        Assert.Equal((id, "Vitrine", 2), (display.Text("displayId"), display.Text("name"), display.GetProperty("tills").GetArrayLength()));
    }

    [Theory]
    [InlineData("""{"kind":"phone"}""", "/kind", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"kind":1}""", "/kind", HttpStatusCode.BadRequest)]
    [InlineData("""{"nmae":"x"}""", "/nmae", HttpStatusCode.BadRequest)]
    [InlineData("""{"name":"a\u0007b"}""", "/name", HttpStatusCode.UnprocessableEntity)]
    public async Task What_no_pairing_is_like_is_named(string body, string member, HttpStatusCode status)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);

        var (_, errors) = await till.RefusedAsync(HttpMethod.Post, "/v1/pairings", body, status);

        Assert.Equal(member, Assert.Single(errors).Pointer);
    }

    private static Task<System.Text.Json.JsonElement> OpenAsync(TestTill till, string body) =>
        till.SendAsync(HttpMethod.Post, "/v1/pairings", body, HttpStatusCode.Created);
}
