using System.Net;

namespace Relay.Tests.Shops;

public sealed class KeyRotationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_key_is_replaced_without_a_break(bool ofTheShop)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        var path = ofTheShop ? "/v1/shop/keys" : $"/v1/tills/{shop.TillId}/keys";

        var second = await (await client.SendJsonAsync(HttpMethod.Post, path)).ReadAsync(HttpStatusCode.Created);
        var third = await client.SendJsonAsync(HttpMethod.Post, path);
        var newKey = second.Text(ofTheShop ? "shopKey" : "tillKey");
        Assert.Equal("too-many-keys", (await third.ReadProblemAsync(HttpStatusCode.Conflict)).Slug);
        Assert.Equal(second.Text("kid"), TestShop.Kid(newKey));

        var old = ofTheShop ? shop.ShopKey : shop.TillKey;
        await AssertKnownAsync(relay, old, ofTheShop);
        await AssertKnownAsync(relay, newKey, ofTheShop);
        using var manager = relay.Client(ofTheShop ? newKey : shop.ShopKey);
        await (await manager.SendJsonAsync(HttpMethod.Delete, $"/v1/keys/{TestShop.Kid(old)}")).ReadAsync(HttpStatusCode.NoContent);

        await AssertStoppedAsync(relay, old);
        await AssertKnownAsync(relay, newKey, ofTheShop);
        await (await manager.SendJsonAsync(HttpMethod.Post, path)).ReadAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_last_key_of_a_shop_cannot_be_revoked_but_the_last_of_a_till_can()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);

        var last = await client.SendJsonAsync(HttpMethod.Delete, $"/v1/keys/{TestShop.Kid(shop.ShopKey)}");
        await (await client.SendJsonAsync(HttpMethod.Delete, $"/v1/keys/{TestShop.Kid(shop.TillKey)}")).ReadAsync(HttpStatusCode.NoContent);

        Assert.Equal("last-shop-key", (await last.ReadProblemAsync(HttpStatusCode.Conflict)).Slug);
        await AssertStoppedAsync(relay, shop.TillKey);
        await AssertKnownAsync(relay, shop.ShopKey, ofTheShop: true);
    }

    [Fact]
    public async Task A_hundred_requests_for_a_second_key_make_one()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.SendJsonAsync(HttpMethod.Post, $"/v1/tills/{shop.TillId}/keys")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(99, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Keys_are_listed_by_public_name_page_by_page_newest_first()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        relay.Clock.Advance(TimeSpan.FromMinutes(1));
        var newest = (await (await client.SendJsonAsync(HttpMethod.Post, "/v1/shop/keys")).ReadAsync(HttpStatusCode.Created)).Text("kid");

        var first = await (await client.GetAsync("/v1/keys?limit=2")).ReadAsync(HttpStatusCode.OK);
        var second = await (await client.GetAsync($"/v1/keys?limit=2&after={first.Text("next")}")).ReadAsync(HttpStatusCode.OK);

        var kids = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).ToList();
        Assert.Equal(newest, kids[0].Text("kid"));
        Assert.Equal([.. new[] { newest, TestShop.Kid(shop.ShopKey), TestShop.Kid(shop.TillKey) }.Order()], kids.Select(key => key.Text("kid")).Order());
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal(shop.TillId, kids.Single(key => key.Text("scope") == "till").Text("till"));
        Assert.DoesNotContain("tr_", first.GetRawText() + second.GetRawText());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=x", "limit")]
    [InlineData("after=nonsense", "after")]
    [InlineData("after=zz.ti_1", "after")]
    public async Task A_bad_page_is_named(string query, string name)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client((await TestShop.RegisterAsync(relay)).ShopKey);

        var (slug, errors) = await (await client.GetAsync("/v1/tills?" + query)).ReadProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(("bad-request", name), (slug, Assert.Single(errors).Pointer));
    }

    internal static async Task AssertStoppedAsync(RelayUnderTest relay, string key)
    {
        using var client = relay.Client(key);
        Assert.Equal("key-invalid", (await (await client.GetAsync("/v1/shop")).ReadProblemAsync(HttpStatusCode.Unauthorized)).Slug);
    }

    /// <summary>A till's key is known, and lacks the right to see the shop.</summary>
    private static async Task AssertKnownAsync(RelayUnderTest relay, string key, bool ofTheShop)
    {
        using var client = relay.Client(key);
        Assert.Equal(ofTheShop ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await client.GetAsync("/v1/shop")).StatusCode);
    }
}
