namespace Relay.Shops;

/// <summary>Keeps shops, tills and keys. Few and small: all are in memory, the store is their durable copy.</summary>
internal interface IShopStore
{
    /// <summary>Everything there is, read once at start.</summary>
    ValueTask<ShopRecords> LoadAsync(CancellationToken cancellation);

    /// <summary>Writes all of a change or none of it; completes when it is durable.</summary>
    Task ApplyAsync(ShopChange change, CancellationToken cancellation);
}

internal sealed record ShopRecords(IReadOnlyList<Shop> Shops, IReadOnlyList<Till> Tills, IReadOnlyList<ApiKey> Keys);

/// <summary>What is written and what is removed, together.</summary>
internal sealed record ShopChange
{
    public IReadOnlyList<Shop> PutShops { get; init; } = [];
    public IReadOnlyList<Till> PutTills { get; init; } = [];
    public IReadOnlyList<ApiKey> PutKeys { get; init; } = [];
    public IReadOnlyList<ShopId> RemoveShops { get; init; } = [];
    public IReadOnlyList<TillId> RemoveTills { get; init; } = [];

    /// <summary>Key ids (kid).</summary>
    public IReadOnlyList<string> RemoveKeys { get; init; } = [];
}
