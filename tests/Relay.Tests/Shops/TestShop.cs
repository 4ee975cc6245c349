using System.Net;
using System.Text.Json;

namespace Relay.Tests.Shops;

/// <summary>A shop made through the door, with one till.</summary>
internal sealed record TestShop(string ShopId, string ShopKey, string TillId, string TillKey)
{
    /// <param name="by">The host's key, where registration is closed.</param>
    public static async Task<TestShop> RegisterAsync(RelayUnderTest relay, string name = "Chaussures", string? by = null)
    {
        using var client = relay.Client(by);
        var answer = await client.SendJsonAsync(HttpMethod.Post, "/v1/shops", $$"""{"name":{{JsonSerializer.Serialize(name)}}}""");
        var body = await answer.ReadAsync(HttpStatusCode.Created);
        var till = body.GetProperty("tills")[0];
        return new TestShop(body.Text("shopId"), body.Text("shopKey"), till.Text("tillId"), till.Text("tillKey"));
    }

    /// <summary>The public name in a key.</summary>
    public static string Kid(string key) => key.Split('_')[2];
}
