using System.Collections.Concurrent;

namespace Relay.Shops;

/// <summary>All shops, tills and keys, in memory. Reads are lock-free; every change is durable before it is seen.</summary>
internal sealed class ShopDirectory(IShopStore store) : IDisposable
{
    private readonly ConcurrentDictionary<ShopId, Shop> _shops = new();
    private readonly ConcurrentDictionary<TillId, Till> _tills = new();
    private readonly ConcurrentDictionary<string, ApiKey> _keys = new(StringComparer.Ordinal);

    /// <summary>What each shop owns, so that nothing walks through everybody's. Replaced whole, never changed.</summary>
    private readonly ConcurrentDictionary<ShopId, Possessions> _possessions = new();

    /// <summary>Shops and tills whose erasing has begun: their keys open nothing any more.</summary>
    private readonly ConcurrentDictionary<string, bool> _closing = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _writing = new(1);

    /// <summary>Whether there is no shop yet.</summary>
    public bool IsEmpty => _shops.IsEmpty;

    public Shop? Find(ShopId id) => _shops.GetValueOrDefault(id);

    public Till? Find(TillId id) => _tills.GetValueOrDefault(id);

    /// <summary>Told of a shop whose settings have changed, once they can be seen. Must not block.</summary>
    public event Action<ShopId>? SettingsChanged;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Till> TillsOf(ShopId shop) => _possessions.TryGetValue(shop, out var owned) ? owned.Tills : [];

    /// <summary>Newest first; the shop's own and its tills'.</summary>
    public IReadOnlyList<ApiKey> KeysOf(ShopId shop) => _possessions.TryGetValue(shop, out var owned) ? owned.Keys : [];

    /// <summary>A live key; null when unknown, revoked, or when its shop or till is being erased.</summary>
    public ApiKey? FindKey(string kid) =>
        _keys.TryGetValue(kid, out var key) && !_closing.ContainsKey(key.Shop.Value) && !(key.Till is { } till && _closing.ContainsKey(till.Value))
            ? key : null;

    /// <summary>Reads everything from the store; once, at start.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        var records = await store.LoadAsync(cancellation);
        var tills = records.Tills.ToLookup(till => till.Shop);
        var keys = records.Keys.ToLookup(key => key.Shop);
        foreach (var shop in records.Shops)
            Show(new ShopChange { PutShops = [shop], PutTills = [.. tills[shop.Id]], PutKeys = [.. keys[shop.Id]] });
    }

    /// <summary>Decides on a change with nothing else changing meanwhile, and makes it: durable first, then seen.</summary>
    /// <param name="decide">Looks at what is there; no change is made when it returns none.</param>
    public async Task<T> ChangeAsync<T>(Func<(ShopChange? Change, T Result)> decide, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var (change, result) = decide();
            if (change is not null)
            {
                // A write that has begun goes on when its caller leaves: memory must learn of it.
                await store.ApplyAsync(change, CancellationToken.None);
                Show(change);
            }
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Stops all keys of a shop or till at once, before what it owns is erased. Undone by disposing, when erasing failed.</summary>
    public IDisposable Close(string id) => new Closing(_closing, id);

    public void Dispose() => _writing.Dispose();

    private void Show(ShopChange change)
    {
        foreach (var id in ShopsOf(change))
            _possessions[id] = (_possessions.GetValueOrDefault(id) ?? Possessions.None).After(change, id);
        foreach (var kid in change.RemoveKeys)
            _keys.TryRemove(kid, out _);
        foreach (var id in change.RemoveTills)
            _tills.TryRemove(id, out _);
        foreach (var id in change.RemoveShops)
        {
            _shops.TryRemove(id, out _);
            _possessions.TryRemove(id, out _);
        }
        foreach (var shop in change.PutShops)
            _shops[shop.Id] = shop;
        foreach (var till in change.PutTills)
            _tills[till.Id] = till;
        // Keys come last: one that opens finds all that it leads to.
        foreach (var key in change.PutKeys)
            _keys[key.Kid] = key;
        foreach (var shop in change.PutShops)
            SettingsChanged?.Invoke(shop.Id);
    }

    private HashSet<ShopId> ShopsOf(ShopChange change) =>
    [
        .. change.PutTills.Select(till => till.Shop),
        .. change.PutKeys.Select(key => key.Shop),
        .. change.RemoveTills.Select(id => _tills.GetValueOrDefault(id)?.Shop).OfType<ShopId>(),
        .. change.RemoveKeys.Select(kid => _keys.GetValueOrDefault(kid)?.Shop).OfType<ShopId>(),
    ];

    private sealed class Closing : IDisposable
    {
        private readonly ConcurrentDictionary<string, bool> _closing;
        private readonly string _id;

        public Closing(ConcurrentDictionary<string, bool> closing, string id)
        {
            _closing = closing;
            _id = id;
            closing[id] = true;
        }

        public void Dispose() => _closing.TryRemove(_id, out _);
    }
}
