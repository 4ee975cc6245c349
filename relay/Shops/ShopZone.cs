using System.Collections.Frozen;
using NodaTime;

namespace Relay.Shops;

/// <summary>The time zone by which a shop lives.</summary>
internal static class ShopZone
{
    /// <summary>Countries with one zone, or with a capital whose zone nearly all of them share.</summary>
    private static readonly FrozenDictionary<string, string> Capitals = new Dictionary<string, string>
    {
        ["FR"] = "Europe/Paris", ["BE"] = "Europe/Brussels", ["LU"] = "Europe/Luxembourg", ["CH"] = "Europe/Zurich", ["DE"] = "Europe/Berlin",
        ["AT"] = "Europe/Vienna", ["NL"] = "Europe/Amsterdam", ["IT"] = "Europe/Rome", ["ES"] = "Europe/Madrid", ["PT"] = "Europe/Lisbon",
        ["GB"] = "Europe/London", ["IE"] = "Europe/Dublin", ["DK"] = "Europe/Copenhagen", ["SE"] = "Europe/Stockholm", ["NO"] = "Europe/Oslo",
        ["FI"] = "Europe/Helsinki", ["PL"] = "Europe/Warsaw", ["CZ"] = "Europe/Prague", ["GR"] = "Europe/Athens", ["MC"] = "Europe/Monaco",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether there is a zone of that name.</summary>
    public static bool IsKnown(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>The zone that the shop names, else its capital's, else UTC. From a database of our own: many a server has none.</summary>
    public static DateTimeZone Of(Shop shop) =>
        (shop.TimeZone ?? (shop.Country is { } country ? Capitals.GetValueOrDefault(country) : null)) is { } name
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZone.Utc : DateTimeZone.Utc;
}
