using System.Net;

namespace Relay.Tests.Shops;

/// <summary>Two shops of the same name on a relay with closed registration, and a key that was revoked.</summary>
internal sealed class AccessScene : IAsyncDisposable
{
    public const string ShopName = "The shop";

    private AccessScene(RelayUnderTest relay, string hostKey, TestShop own, TestShop foreign)
    {
        Relay = relay;
        HostKey = hostKey;
        Own = own;
        Foreign = foreign;
    }

    public RelayUnderTest Relay { get; }

    public string HostKey { get; }

    public TestShop Own { get; }

    public TestShop Foreign { get; }

    public static async Task<AccessScene> SetAsync()
    {
        var relay = await RelayUnderTest.StartAsync(new() { ["Relay:Registration"] = "closed" });
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

    /// <summary>The row's address with things of the own shop in it.</summary>
    public Task<string> PathAsync(AccessRow row)
    {
        var path = row.Pattern.Replace("{tillId}", Own.TillId, StringComparison.Ordinal).Replace("{kid}", TestShop.Kid(Own.TillKey), StringComparison.Ordinal);
        Assert.False(path.Contains('{', StringComparison.Ordinal), $"The scene has nothing to put into {row.Pattern}.");
        return Task.FromResult(path);
    }

    public async Task<HttpResponseMessage> SendAsync(AccessRow row, string? key, string query = "")
    {
        using var client = Relay.Client(key);
        var request = new HttpRequestMessage(row.Method, await PathAsync(row) + query) { Content = row.Body is null ? null : Json.Body(row.Body) };
        request.Headers.Add("Idempotency-Key", "matrix-0001");
        return await client.SendAsync(request);
    }

    public ValueTask DisposeAsync() => Relay.DisposeAsync();
}
