using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relay.Shops;

namespace Relay.Tests.Shops;

/// <summary>Every route of the API, as the route table has them, against every kind of caller.</summary>
public sealed class AccessMatrixTests
{
    public static TheoryData<string> Routes { get; } = [.. AccessTable.Rows.Select(row => row.Route)];

    [Fact]
    public async Task Every_route_has_a_row_and_asks_for_the_key_that_the_row_says()
    {
        await using var relay = await RelayUnderTest.StartAsync();

        var routes = relay.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                .Select(method => $"{method} {endpoint.RoutePattern.RawText} {Asked(endpoint.Metadata.GetMetadata<KeyRequirement>())}"));

        Assert.Equal(
            AccessTable.Rows.Select(row => $"{row.Route} {row.Needs}").Order(StringComparer.Ordinal),
            routes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Only_the_right_key_gets_in(string route)
    {
        var row = AccessTable.Rows.Single(row => row.Route == route);
        await using var scene = await AccessScene.SetAsync();

        foreach (var refused in await RefusedAsync(scene, row))
        {
            var answer = await scene.SendAsync(row, refused.Key, refused.Query);
            var (slug, _) = await answer.ReadProblemAsync((HttpStatusCode)refused.Status);
            Assert.Equal(refused.Slug, slug);
            Assert.Equal(refused.Status == 401 ? "Bearer" : "", answer.Headers.WwwAuthenticate.ToString());
        }
        if (row.NamesAThing)
        {
            foreach (var (key, query) in Callers(scene, row, scene.Foreign))
                Assert.Equal("not-found", (await (await scene.SendAsync(row, key, query)).ReadProblemAsync(HttpStatusCode.NotFound)).Slug);
        }
        else if (row.Needs is not (Needs.Host or Needs.Nothing))
        {
            var answer = await (await scene.SendAsync(row, Callers(scene, row, scene.Foreign)[0].Key)).Content.ReadAsStringAsync();
            Assert.DoesNotContain(scene.Own.ShopId, answer);
            Assert.DoesNotContain(scene.Own.TillId, answer);
        }
        foreach (var (key, query) in Callers(scene, row, scene.Own).Take(1))
            await (await scene.SendAsync(row, key, query)).ReadAsync((HttpStatusCode)row.Success);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_shops_key_may_do_what_its_tills_keys_may(string route)
    {
        var row = AccessTable.Rows.Single(row => row.Route == route);
        await using var scene = await AccessScene.SetAsync();

        foreach (var (key, query) in Callers(scene, row, scene.Own).Skip(1))
            await (await scene.SendAsync(row, key, query)).ReadAsync((HttpStatusCode)row.Success);
    }

    private static async Task<List<Refused>> RefusedAsync(AccessScene scene, AccessRow row)
    {
        var right = Callers(scene, row, scene.Own);
        var refused = new List<Refused>
        {
            new(right.FirstOrDefault().Key, "x=" + scene.Own.TillKey, 401, "key-in-url"),
            new(right.FirstOrDefault().Key, "x=TR_SHOP_", 401, "key-in-url"),
        };
        if (row.Needs == Needs.Nothing)
            return refused;
        refused.Add(new(null, null, 401, "key-missing"));
        refused.Add(new(await scene.RevokedKeyAsync(row.Needs), null, 401, "key-invalid"));
        refused.Add(new(right[0].Key[..^1] + (right[0].Key[^1] == '0' ? '1' : '0'), null, 401, "key-invalid"));
        refused.Add(new(KeyText.New(KeyScope.Shop).Reveal(), null, 401, "key-invalid"));
        refused.Add(new(KeyText.New(KeyScope.Host).Reveal(), null, 401, "key-invalid"));
        if (row.Needs != Needs.Host)
            refused.Add(new(scene.HostKey, null, 403, "key-scope"));
        if (row.Needs is Needs.Host or Needs.Shop)
            refused.Add(new(scene.Own.TillKey, null, 403, "key-scope"));
        if (row.Needs is Needs.Host)
            refused.Add(new(scene.Own.ShopKey, null, 403, "key-scope"));
        if (row.Needs == Needs.Till)
            refused.Add(new(scene.Own.ShopKey, null, 400, "till-missing"));
        if (row.Needs is Needs.Till or Needs.TillOrShop)
            refused.AddRange(
            [
                new(scene.Own.ShopKey, "till=" + scene.Foreign.TillId, 404, "not-found"),
                new(scene.Own.TillKey, "till=" + scene.Foreign.TillId, 404, "not-found"),
                new(scene.Own.ShopKey, "till=ti_nowhere", 404, "not-found"),
            ]);
        return refused;
    }

    /// <summary>Who gets in of a shop, the simplest first.</summary>
    private static List<(string Key, string? Query)> Callers(AccessScene scene, AccessRow row, TestShop shop) => row.Needs switch
    {
        Needs.Till => [(shop.TillKey, null), (shop.ShopKey, "till=" + shop.TillId)],
        Needs.TillOrShop => [(shop.TillKey, null), (shop.ShopKey, null)],
        Needs.Shop => [(shop.ShopKey, null)],
        Needs.Host => [(scene.HostKey, null)],
        _ => [],
    };

    private static Needs Asked(KeyRequirement? requirement) => requirement switch
    {
        null => Needs.Nothing,
        { Scope: KeyScope.Till, TillOptional: true } => Needs.TillOrShop,
        { Scope: KeyScope.Till } => Needs.Till,
        { Scope: KeyScope.Shop } => Needs.Shop,
        _ => Needs.Host,
    };

    private sealed record Refused(string? Key, string? Query, int Status, string Slug);
}
