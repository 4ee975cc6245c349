using System.Net;
using System.Text.RegularExpressions;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>The approval on a phone, where no script runs: a tablet that lost its cookie is its old display again by one tap.</summary>
public sealed class ApprovalTests
{
    [Fact]
    public async Task A_tablet_that_lost_its_cookie_is_approved_under_its_old_name_by_one_tap()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var lost = await TestDisplay.PairAsync(relay, till.Key);
        var id = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
        await till.SendAsync(HttpMethod.Patch, "/v1/displays/" + id, """{"name":"Comptoir gauche"}""");
        await using var tablet = new TestDisplay(relay, null);
        var code = PageTexts.Code(await tablet.GetAsync());
        using var phone = relay.Client();

        var choose = await PostAsync(phone, ("code", code), ("key", till.Key));
        var done = await PostAsync(phone, ("code", code), ("grant", Grant(choose.Page)), ("display", id));

        Assert.Contains($"value=\"{id}\">Comptoir gauche</button>", choose.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(till.Key, choose.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync()));
        Assert.Equal("pairing", PageTexts.State(await lost.GetAsync()));
        Assert.Equal("Comptoir gauche", Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray()).Text("name"));
    }

    [Fact]
    public async Task A_shops_key_chooses_the_till_and_the_name_on_the_second_page()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        var manager = new TestTill(relay, shop.ShopKey);
        var second = (await manager.SendAsync(HttpMethod.Post, "/v1/tills", """{"name":"Bar"}""", HttpStatusCode.Created)).Text("tillId");
        await using var tablet = new TestDisplay(relay, null);
        var code = PageTexts.Code(await tablet.GetAsync());
        using var phone = relay.Client();

        var choose = await PostAsync(phone, ("code", code), ("key", shop.ShopKey));
        var done = await PostAsync(phone, ("code", code), ("grant", Grant(choose.Page)), ("till", second), ("name", "Vitrine"));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        var display = Assert.Single((await manager.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());
        Assert.Equal(("Vitrine", second), (display.Text("name"), display.GetProperty("tills")[0].GetString()));
    }

    [Fact]
    public async Task A_leave_to_approve_is_good_for_its_own_shop_and_tablet_only()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var stranger = new TestTill(relay, (await TestShop.RegisterAsync(relay, "Autre")).TillKey);
        await using var own = await TestDisplay.PairAsync(relay, till.Key);
        await using var theirs = await TestDisplay.PairAsync(relay, stranger.Key);
        var foreign = (await stranger.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
        await using var tablet = new TestDisplay(relay, null);
        await using var other = new TestDisplay(relay, null);
        var (code, otherCode) = (PageTexts.Code(await tablet.GetAsync()), PageTexts.Code(await other.GetAsync()));
        using var phone = relay.Client();
        var grant = Grant((await PostAsync(phone, ("code", code), ("key", till.Key))).Page);

        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(phone, ("code", code), ("grant", grant), ("display", foreign))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(phone, ("code", otherCode), ("grant", grant))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(phone, ("code", code), ("grant", "GUESSED"))).Status);
        Assert.Equal("pairing", PageTexts.State(await tablet.GetAsync()));
        Assert.Equal("idle", PageTexts.State(await theirs.GetAsync()));
    }

    private static async Task<(HttpStatusCode Status, string Page)> PostAsync(HttpClient phone, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await phone.PostAsync("/display/approve", form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Grant(string page) => Regex.Match(page, "name=\"grant\" value=\"([0-9A-Z]{26})\"") is { Success: true } match
        ? match.Groups[1].Value : throw new InvalidOperationException("The page gives no leave.");
}
