using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>A tablet that lost its cookie, or one that takes another's place.</summary>
public sealed class ReplacementTests
{
    [Fact]
    public async Task A_tablet_that_lost_its_cookie_is_its_display_again_with_name_and_tills()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var manager = new TestTill(relay, shop.ShopKey);
        await using var before = await TestDisplay.PairAsync(relay, shop.TillKey);
        var id = await NameAsync(manager, "Counter left");
        await using var after = new TestDisplay(relay, null);
        var code = PageTexts.Code(await after.GetAsync());

        var display = await manager.SendAsync(HttpMethod.Post, $"/v1/displays/{id}/claim", $$"""{"code":"{{code}}"}""");

        Assert.Equal((id, "Counter left"), (display.Text("displayId"), display.Text("name")));
        Assert.Single((await manager.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());
        Assert.Equal("idle", PageTexts.State(await after.GetAsync()));
        Assert.Equal("pairing", PageTexts.State(await before.GetAsync()));
    }

    [Fact]
    public async Task The_former_tablet_is_out_at_once_and_learns_nothing_more()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var before = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        await before.UntilAsync("idle");
        var id = await NameAsync(till, "Counter left");
        await using var after = new TestDisplay(relay, null);
        var code = PageTexts.Code(await after.GetAsync());

        await till.SendAsync(HttpMethod.Post, $"/v1/displays/{id}/claim", $$"""{"code":"{{code}}"}""");

        await before.UntilClosedAsync();
        await after.ConnectAsync();
        await till.PushAsync();
        await after.UntilAsync("qr");
        Assert.DoesNotContain(before.Boards, board => board.Text("state") == "qr");
    }

    [Fact]
    public async Task Of_two_tablets_at_once_each_takes_the_place_that_it_is_given()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        foreach (var name in (string[])["Left", "Right"])
        {
            await using var lost = new TestDisplay(relay, null);
            await till.SendAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{PageTexts.Code(await lost.GetAsync())}}","name":"{{name}}"}""", HttpStatusCode.Created);
        }
        var listed = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray().ToDictionary(one => one.Text("name"), one => one.Text("displayId"));
        await using var first = new TestDisplay(relay, null);
        await using var second = new TestDisplay(relay, null);
        var (firstCode, secondCode) = (PageTexts.Code(await first.GetAsync()), PageTexts.Code(await second.GetAsync()));

        var claims = await Task.WhenAll(
            till.SendAsync(HttpMethod.Post, $"/v1/displays/{listed["Right"]}/claim", $$"""{"code":"{{firstCode}}"}"""),
            till.SendAsync(HttpMethod.Post, $"/v1/displays/{listed["Left"]}/claim", $$"""{"code":"{{secondCode}}"}"""));

        Assert.Equal(["Right", "Left"], claims.Select(claim => claim.Text("name")));
        await first.ConnectAsync();
        await till.SendAsync(HttpMethod.Post, $"/v1/displays/{listed["Right"]}/identify", status: HttpStatusCode.NoContent);
        Assert.Equal("Right", (await first.UntilAsync("name")).Text("heading"));
    }

    [Fact]
    public async Task Anothers_display_and_a_display_of_another_till_cannot_be_taken_over()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var other = new TestTill(relay, (await TestShop.RegisterAsync(relay, "Autre")).ShopKey);
        var neighbour = await new TestTill(relay, shop.ShopKey).SendAsync(HttpMethod.Post, "/v1/tills", """{"name":"2"}""", HttpStatusCode.Created);
        await using var display = await TestDisplay.PairAsync(relay, shop.TillKey);
        var id = await NameAsync(new TestTill(relay, shop.TillKey), "Counter left");
        await using var tablet = new TestDisplay(relay, null);
        var body = $$"""{"code":"{{PageTexts.Code(await tablet.GetAsync())}}"}""";

        Assert.Equal("not-found", (await other.RefusedAsync(HttpMethod.Post, $"/v1/displays/{id}/claim", body, HttpStatusCode.NotFound)).Slug);
        Assert.Equal("not-found", (await new TestTill(relay, neighbour.Text("tillKey")).RefusedAsync(HttpMethod.Post, $"/v1/displays/{id}/claim", body, HttpStatusCode.NotFound)).Slug);
        Assert.Equal("idle", PageTexts.State(await display.GetAsync()));
    }

    [Fact]
    public async Task Who_types_a_code_sees_what_asks_before_it_is_let_in()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = new TestDisplay(relay, null);
        var code = PageTexts.Code(await tablet.GetAsync());

        var looked = await till.SendAsync(HttpMethod.Post, "/v1/pairings/look", $$"""{"code":"{{code.ToLowerInvariant()}}"}""");

        Assert.Equal((code, "127.0.0.1"), (looked.Text("code"), looked.Text("address")));
        Assert.NotEmpty(looked.Text("engine"));
        Assert.Equal("pairing", PageTexts.State(await tablet.GetAsync()));
        await till.SendAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{code}}"}""", HttpStatusCode.Created);
        Assert.Equal("pairing-code-unknown", (await till.RefusedAsync(HttpMethod.Post, "/v1/pairings/look", $$"""{"code":"{{code}}"}""", HttpStatusCode.NotFound)).Slug);
    }

    private static async Task<string> NameAsync(TestTill till, string name)
    {
        var id = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
        await till.SendAsync(HttpMethod.Patch, "/v1/displays/" + id, $$"""{"name":"{{name}}"}""");
        return id;
    }
}
