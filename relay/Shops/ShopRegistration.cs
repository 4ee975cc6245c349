using System.Security.Cryptography;

namespace Relay.Shops;

/// <summary>What is asked of a new shop; validated.</summary>
internal sealed record NewShop(string Name, string? Language, string? Country, IReadOnlyList<string> Tills);

/// <summary>A new shop with its keys, shown this once.</summary>
internal sealed record RegisteredShop(string ShopId, string ShopKey, IReadOnlyList<RegisteredTill> Tills);

internal sealed record RegisteredTill(string TillId, string Name, string TillKey);

/// <summary>Makes a shop with its tills and keys. The only way in, for the API and for the start page.</summary>
internal sealed class ShopRegistration(ShopDirectory directory, KeyMint mint, TimeProvider time)
{
    /// <summary>What the till of a shop that names none is called.</summary>
    public const string FirstTill = "1";

    /// <summary>Makes the shop, its own key and one key per till; all durable when it completes.</summary>
    public async Task<RegisteredShop> RegisterAsync(NewShop shop, CancellationToken cancellation)
    {
        var secret = RandomNumberGenerator.GetBytes(ShopSecret.Length);
        try
        {
            var made = Make(shop);
            var shopKey = mint.Make(made.Id, null, secret);
            var tills = Tills(shop, made).Select(till => (Till: till, Key: mint.Make(made.Id, till.Id, secret))).ToList();
            var change = new ShopChange
            {
                PutShops = [made],
                PutTills = [.. tills.Select(pair => pair.Till)],
                PutKeys = [shopKey.Stored, .. tills.Select(pair => pair.Key.Stored)],
            };
            await directory.ChangeAsync(() => (change, true), cancellation);
            return new RegisteredShop(made.Id.Value, shopKey.Text.Reveal(),
                [.. tills.Select(pair => new RegisteredTill(pair.Till.Id.Value, pair.Till.Name, pair.Key.Text.Reveal()))]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private Shop Make(NewShop shop)
    {
        var made = new Shop { Id = RandomId.Shop(), Name = shop.Name, Country = shop.Country, CreatedAt = time.GetUtcNow() };
        return shop.Language is { } language ? made with { Language = language } : made;
    }

    private static IEnumerable<Till> Tills(NewShop shop, Shop made) =>
        (shop.Tills.Count == 0 ? [FirstTill] : shop.Tills).Select(name => new Till(RandomId.Till(), made.Id, name, made.CreatedAt));
}
