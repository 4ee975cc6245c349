using System.Net;

namespace Relay.Tests.Shops;

/// <summary>A shop made through the door, with one till.</summary>
internal sealed record TestShop(string ShopId, string ShopKey, string TillId, string TillKey)
{
    public static async Task<TestShop> RegisterAsync(RelayUnderTest relay, string name = "Chaussures")
    {
        using var client = relay.Client();
        var answer = await client.SendJsonAsync(HttpMethod.Post, "/v1/shops", $$"""{"name":"{{name}}"}""");
        var body = await answer.ReadAsync(HttpStatusCode.Created);
        var till = body.GetProperty("tills")[0];
        return new TestShop(body.Text("shopId"), body.Text("shopKey"), till.Text("tillId"), till.Text("tillKey"));
    }
}
