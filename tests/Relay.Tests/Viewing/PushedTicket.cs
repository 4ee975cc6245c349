using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Viewing;

/// <summary>A ticket that a till sent through the door, and the customer's way to it.</summary>
/// <param name="Path">Of the receipt: <c>/T/</c> and the token.</param>
internal sealed record PushedTicket(string Token, string Path, TestShop Shop)
{
    public static async Task<PushedTicket> PushAsync(RelayUnderTest relay, string sample = "shoes-receipt") =>
        await PushAsync(relay, await TestShop.RegisterAsync(relay), System.Text.Encoding.UTF8.GetString(Samples.Read(sample)));

    public static async Task<PushedTicket> PushAsync(RelayUnderTest relay, TestShop shop, string json)
    {
        using var till = relay.Client(shop.TillKey);
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/tickets") { Content = Json.Body(json) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var token = (await (await till.SendAsync(request)).ReadAsync(HttpStatusCode.Created)).Text("token");
        return new PushedTicket(token, "/T/" + token, shop);
    }

    /// <summary>What the till is told has happened to the ticket, such as <c>opened</c>.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync(RelayUnderTest relay)
    {
        using var till = relay.Client(Shop.TillKey);
        var state = await (await till.GetAsync("/v1/tickets/" + Token)).ReadAsync(HttpStatusCode.OK);
        return [.. state.GetProperty("events").EnumerateArray().Select(happened => happened.Text("type"))];
    }
}
