using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relay.Hosting.Json;
using Relay.Shops;

namespace Relay.Tests.Shops;

public sealed class RegistrationTests
{
    [Fact]
    public async Task One_call_is_enough_to_start()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        var answer = await client.SendJsonAsync(HttpMethod.Post, "/v1/shops", """{"name":"Chaussures"}""");

        var body = await answer.ReadAsync(HttpStatusCode.Created);
        Assert.StartsWith("sh_", body.Text("shopId"));
        Assert.StartsWith("tr_shop_", body.Text("shopKey"));
        var till = Assert.Single(body.GetProperty("tills").EnumerateArray());
        Assert.Equal("1", till.Text("name"));
        Assert.StartsWith("tr_till_", till.Text("tillKey"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("Chaussures", relay.Services.GetRequiredService<ShopDirectory>().Find(new ShopId(body.Text("shopId")))?.Name);
    }

    [Fact]
    public async Task Tills_language_and_country_are_kept_as_asked()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        var answer = await client.SendJsonAsync(HttpMethod.Post, "/v1/shops",
            """{"name":"A & B <script>alert(1)</script>","language":"de-AT","country":"AT","tills":["Kasse 1","Kasse 2"]}""");

        var body = await answer.ReadAsync(HttpStatusCode.Created);
        var directory = relay.Services.GetRequiredService<ShopDirectory>();
        var shop = directory.Find(new ShopId(body.Text("shopId")))!;
        Assert.Equal(("A & B <script>alert(1)</script>", "de-AT", "AT"), (shop.Name, shop.Language, shop.Country));
        Assert.Equal(["Kasse 1", "Kasse 2"], body.GetProperty("tills").EnumerateArray().Select(till => till.Text("name")));
        Assert.Equal(2, directory.TillsOf(shop.Id).Count);
    }

    [Theory]
    [InlineData("""{}""", 400, "/name", JsonCodes.Missing)]
    [InlineData("""{"name":5}""", 400, "/name", JsonCodes.WrongType)]
    [InlineData("""{"name":" "}""", 422, "/name", JsonCodes.Empty)]
    [InlineData("""{"name":"a\u0000"}""", 422, "/name", JsonCodes.ControlCharacter)]
    [InlineData("""{"name":"a\u202eb"}""", 422, "/name", JsonCodes.BidiControl)]
    [InlineData("""{"name":"\ud800"}""", 400, "/name", JsonCodes.InvalidText)]
    [InlineData("""{"name":"a","name":"b"}""", 400, "/name", JsonCodes.DuplicateMember)]
    [InlineData("""{"name":"a","choices":["paper"]}""", 400, "/choices", JsonCodes.UnknownMember)]
    [InlineData("""{"name":"a","language":"french!"}""", 422, "/language", JsonCodes.InvalidValue)]
    [InlineData("""{"name":"a","country":"fr"}""", 422, "/country", JsonCodes.InvalidValue)]
    [InlineData("""{"name":"a","tills":["1",2]}""", 400, "/tills/1", JsonCodes.WrongType)]
    [InlineData("""{"name":"a","tills":["1",""]}""", 422, "/tills/1", JsonCodes.Empty)]
    [InlineData("""{"name":"a" """, 400, "/name", JsonCodes.InvalidJson)]
    [InlineData("""[]""", 400, "", JsonCodes.WrongType)]
    public async Task A_bad_member_is_named_and_nothing_is_made(string body, int status, string place, string code)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        var answer = await client.SendJsonAsync(HttpMethod.Post, "/v1/shops", body);

        var (_, errors) = await answer.ReadProblemAsync((HttpStatusCode)status);
        Assert.Equal((place, code), Assert.Single(errors));
    }

    [Fact]
    public async Task A_body_of_another_type_is_415()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        var answer = await client.PostAsync("/v1/shops", new StringContent("name=a"));

        Assert.Equal("unsupported-media-type", (await answer.ReadProblemAsync(HttpStatusCode.UnsupportedMediaType)).Slug);
    }

    [Fact]
    public async Task Closed_registration_needs_the_key_of_the_host()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Registration"] = "closed" });
        using var anyone = relay.Client();
        using var host = relay.Client((await File.ReadAllTextAsync(Path.Combine(relay.Folder, "host-key"))).Trim());

        var refused = await anyone.SendJsonAsync(HttpMethod.Post, "/v1/shops", """{"name":"A"}""");
        var made = await host.SendJsonAsync(HttpMethod.Post, "/v1/shops", """{"name":"A"}""");

        Assert.Equal("key-missing", (await refused.ReadProblemAsync(HttpStatusCode.Unauthorized)).Slug);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
        using var shop = relay.Client((await made.ReadAsync(HttpStatusCode.Created)).Text("shopKey"));
        var wrong = await shop.SendJsonAsync(HttpMethod.Post, "/v1/shops", """{"name":"A"}""");
        Assert.Equal("key-scope", (await wrong.ReadProblemAsync(HttpStatusCode.Forbidden)).Slug);
    }

    [Fact]
    public async Task A_key_in_the_address_is_refused_on_every_route_and_not_repeated()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);

        foreach (var path in new[] { "/v1/shops", "/health/live", "/nowhere", "/T/ABC" })
        {
            var answer = await client.GetAsync($"{path}?x=1&access_token={shop.TillKey}");
            Assert.Equal("key-in-url", (await answer.ReadProblemAsync(HttpStatusCode.Unauthorized)).Slug);
            Assert.DoesNotContain(shop.TillKey[8..30], await answer.Content.ReadAsStringAsync());
        }
        Assert.DoesNotContain(relay.Log.Lines, line => line.Contains(shop.TillKey[19..40], StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task One_address_makes_only_so_many_shops_in_an_hour_and_bad_requests_do_not_count()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Limits:ShopsPerHourAndAddress"] = "2" });
        using var client = relay.Client();
        await client.SendJsonAsync(HttpMethod.Post, "/v1/shops", "{}");
        await TestShop.RegisterAsync(relay);
        await TestShop.RegisterAsync(relay);

        var third = await client.SendJsonAsync(HttpMethod.Post, "/v1/shops", """{"name":"A"}""");

        Assert.Equal("too-many-requests", (await third.ReadProblemAsync(HttpStatusCode.TooManyRequests)).Slug);
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
    }
}
