using System.Collections.Immutable;
using Relay.Shops;

namespace Relay.Displays;

/// <summary>All displays at one moment. Immutable: readers need no lock.</summary>
internal sealed record DisplayRoster
{
    public static DisplayRoster Empty { get; } = new();

    public ImmutableDictionary<string, Display> ById { get; private init; } = ImmutableDictionary<string, Display>.Empty.WithComparers(StringComparer.Ordinal);

    private ImmutableDictionary<string, string> ByCredential { get; init; } = ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    private ImmutableDictionary<TillId, ImmutableList<string>> ByTill { get; init; } = ImmutableDictionary<TillId, ImmutableList<string>>.Empty;

    private ImmutableDictionary<ShopId, ImmutableList<string>> ByShop { get; init; } = ImmutableDictionary<ShopId, ImmutableList<string>>.Empty;

    public Display? Find(byte[] credentialHash) =>
        ByCredential.TryGetValue(Convert.ToHexString(credentialHash), out var id) ? ById[id] : null;

    public IEnumerable<Display> Of(TillId till) => ByTill.GetValueOrDefault(till, []).Select(id => ById[id]);

    public IEnumerable<Display> Of(ShopId shop) => ByShop.GetValueOrDefault(shop, []).Select(id => ById[id]);

    public DisplayRoster With(Display display)
    {
        var others = Without(display.Id);
        return others with
        {
            ById = others.ById.Add(display.Id, display),
            ByCredential = others.ByCredential.SetItem(Convert.ToHexString(display.CredentialHash), display.Id),
            ByTill = display.Tills.Aggregate(others.ByTill, (tills, till) => Add(tills, till, display.Id)),
            ByShop = Add(others.ByShop, display.Shop, display.Id),
        };
    }

    public DisplayRoster Without(string id)
    {
        if (!ById.TryGetValue(id, out var display))
            return this;
        return this with
        {
            ById = ById.Remove(id),
            ByCredential = ByCredential.Remove(Convert.ToHexString(display.CredentialHash)),
            ByTill = display.Tills.Aggregate(ByTill, (tills, till) => Remove(tills, till, id)),
            ByShop = Remove(ByShop, display.Shop, id),
        };
    }

    private static ImmutableDictionary<TKey, ImmutableList<string>> Add<TKey>(ImmutableDictionary<TKey, ImmutableList<string>> map, TKey key, string id)
        where TKey : notnull => map.SetItem(key, map.GetValueOrDefault(key, []).Add(id));

    private static ImmutableDictionary<TKey, ImmutableList<string>> Remove<TKey>(ImmutableDictionary<TKey, ImmutableList<string>> map, TKey key, string id)
        where TKey : notnull =>
        map.GetValueOrDefault(key, []).Remove(id) is { IsEmpty: false } rest ? map.SetItem(key, rest) : map.Remove(key);
}
