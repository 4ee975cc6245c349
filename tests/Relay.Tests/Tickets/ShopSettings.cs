using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Tickets;

internal static class ShopSettings
{
    /// <summary>Changes a shop's settings with its own key.</summary>
    public static async Task PatchShopAsync(this HttpClient client, TestShop shop, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/v1/shop") { Content = Json.Body(json) };
        request.Headers.Authorization = new("Bearer", shop.ShopKey);
        using var answer = await client.SendAsync(request);
        await answer.ReadAsync(HttpStatusCode.OK);
    }
}
