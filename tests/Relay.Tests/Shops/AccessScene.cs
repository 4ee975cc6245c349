using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Relay.Events.Webhooks;

namespace Relay.Tests.Shops;

/// <summary>Two shops of the same name on a relay with closed registration, and a key that was revoked.</summary>
internal sealed class AccessScene : IAsyncDisposable
{
    public const string ShopName = "The shop";

    private readonly AccessThings _things;

    private AccessScene(RelayUnderTest relay, string hostKey, TestShop own, TestShop foreign)
    {
        Relay = relay;
        HostKey = hostKey;
        Own = own;
        Foreign = foreign;
        _things = new AccessThings(relay, own);
    }

    public RelayUnderTest Relay { get; }

    public string HostKey { get; }

    public TestShop Own { get; }

    public TestShop Foreign { get; }

    public static async Task<AccessScene> SetAsync()
    {
        // A network without names: a webhook that is tried reaches nobody.
        var nowhere = new WebhookNetwork { Resolve = (_, _) => Task.FromResult<IPAddress[]>([]) };
        var relay = await RelayUnderTest.StartAsync(
            new() { ["Relay:Registration"] = "closed" }, services: services => services.Replace(ServiceDescriptor.Singleton(nowhere)));
        var hostKey = (await File.ReadAllTextAsync(Path.Combine(relay.Folder, "host-key"))).Trim();
        return new AccessScene(relay, hostKey,
            await TestShop.RegisterAsync(relay, ShopName, hostKey), await TestShop.RegisterAsync(relay, ShopName, hostKey));
    }

    /// <summary>A key of the own shop or its till that was revoked a moment ago.</summary>
    public async Task<string> RevokedKeyAsync(Needs needs)
    {
        using var shop = Relay.Client(Own.ShopKey);
        var (path, member) = needs == Needs.Shop ? ("/v1/shop/keys", "shopKey") : ($"/v1/tills/{Own.TillId}/keys", "tillKey");
        var made = await (await shop.SendJsonAsync(HttpMethod.Post, path)).ReadAsync(HttpStatusCode.Created);
        await (await shop.SendJsonAsync(HttpMethod.Delete, $"/v1/keys/{made.Text("kid")}")).ReadAsync(HttpStatusCode.NoContent);
        return made.Text(member);
    }

    public async Task<HttpResponseMessage> SendAsync(AccessRow row, string? key, string? query = null)
    {
        using var client = Relay.Client(key);
        var path = await _things.FillAsync($"{row.Pattern}?{string.Join('&', new[] { row.Query, query }.OfType<string>())}");
        var request = new HttpRequestMessage(row.Method, path) { Content = row.Body is null ? null : Json.Body(await _things.FillAsync(row.Body)) };
        request.Headers.Add("Idempotency-Key", "matrix-0001");
        return await client.SendAsync(request);
    }

    public ValueTask DisposeAsync() => Relay.DisposeAsync();
}
