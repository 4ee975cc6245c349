namespace Relay.Shops;

/// <summary>What is asked of a new shop; validated.</summary>
internal sealed record NewShop(string Name, string? Language, string? Country, IReadOnlyList<string> Tills);

/// <summary>A new shop with its keys, shown this once.</summary>
internal sealed record RegisteredShop(string ShopId, string ShopKey, IReadOnlyList<RegisteredTill> Tills);

internal sealed record RegisteredTill(string TillId, string Name, string TillKey);

/// <summary>Makes a shop with its tills and keys. The only way in, for the API and for the start page.</summary>
internal sealed class ShopRegistration
{
    public Task<RegisteredShop> RegisterAsync(NewShop shop, CancellationToken cancellation) => throw new NotImplementedException();
}
