using Relay.Shops;

namespace Relay.Tests.Shops;

/// <summary>A shop store in memory: what a test needs of one, and a second implementation of the contract.</summary>
internal sealed class MemoryShopStore : IShopStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ShopId, Shop> _shops = [];
    private readonly Dictionary<TillId, Till> _tills = [];
    private readonly Dictionary<string, ApiKey> _keys = [];

    /// <summary>What the next write fails with, once.</summary>
    public Exception? NextFailure { get; set; }

    public ValueTask<ShopRecords> LoadAsync(CancellationToken cancellation)
    {
        lock (_lock)
            return ValueTask.FromResult(new ShopRecords([.. _shops.Values], [.. _tills.Values], [.. _keys.Values]));
    }

    public Task ApplyAsync(ShopChange change, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (NextFailure is { } failure)
            {
                NextFailure = null;
                return Task.FromException(failure);
            }
            foreach (var id in change.RemoveShops)
                _shops.Remove(id);
            foreach (var id in change.RemoveTills)
                _tills.Remove(id);
            foreach (var kid in change.RemoveKeys)
                _keys.Remove(kid);
            foreach (var shop in change.PutShops)
                _shops[shop.Id] = shop;
            foreach (var till in change.PutTills)
                _tills[till.Id] = till;
            foreach (var key in change.PutKeys)
                _keys[key.Kid] = key;
        }
        return Task.CompletedTask;
    }
}
