using System.Collections.Immutable;
using Relay.Shops;

namespace Relay.Printing;

/// <summary>All printers at one moment. Immutable: readers need no lock.</summary>
internal sealed record PrinterRoster
{
    public static PrinterRoster Empty { get; } = new();

    public ImmutableDictionary<string, Printer> ById { get; private init; } = ImmutableDictionary<string, Printer>.Empty.WithComparers(StringComparer.Ordinal);

    private ImmutableDictionary<string, string> BySecret { get; init; } = ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    private ImmutableDictionary<ShopId, ImmutableList<string>> ByShop { get; init; } = ImmutableDictionary<ShopId, ImmutableList<string>>.Empty;

    public Printer? Find(byte[] secretHash) => BySecret.TryGetValue(Convert.ToHexString(secretHash), out var id) ? ById[id] : null;

    public IEnumerable<Printer> Of(ShopId shop) => ByShop.GetValueOrDefault(shop, []).Select(id => ById[id]);

    public PrinterRoster With(Printer printer)
    {
        var others = Without(printer.Id);
        return others with
        {
            ById = others.ById.Add(printer.Id, printer),
            BySecret = printer.SecretHash is { } hash ? others.BySecret.SetItem(Convert.ToHexString(hash), printer.Id) : others.BySecret,
            ByShop = others.ByShop.SetItem(printer.Shop, others.ByShop.GetValueOrDefault(printer.Shop, []).Add(printer.Id)),
        };
    }

    public PrinterRoster Without(string id)
    {
        if (!ById.TryGetValue(id, out var printer))
            return this;
        return this with
        {
            ById = ById.Remove(id),
            BySecret = printer.SecretHash is { } hash ? BySecret.Remove(Convert.ToHexString(hash)) : BySecret,
            ByShop = ByShop[printer.Shop].Remove(id) is { IsEmpty: false } rest ? ByShop.SetItem(printer.Shop, rest) : ByShop.Remove(printer.Shop),
        };
    }
}
