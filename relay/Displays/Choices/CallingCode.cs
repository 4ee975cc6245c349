using System.Collections.Frozen;

namespace Relay.Displays.Choices;

/// <summary>How telephone numbers of a country begin (ITU-T E.164), so that a customer types what they know by heart.</summary>
/// <param name="Prefix">Such as <c>+33</c>.</param>
/// <param name="Trunk">Whether a 0 before the number is dialled at home only.</param>
internal sealed record CallingCode(string Prefix, bool Trunk)
{
    private static readonly FrozenDictionary<string, CallingCode> ByCountry = new Dictionary<string, CallingCode>
    {
        ["FR"] = new("+33", true), ["BE"] = new("+32", true), ["LU"] = new("+352", false), ["CH"] = new("+41", true), ["DE"] = new("+49", true),
        ["AT"] = new("+43", true), ["NL"] = new("+31", true), ["IT"] = new("+39", false), ["ES"] = new("+34", false), ["PT"] = new("+351", false),
        ["GB"] = new("+44", true), ["IE"] = new("+353", true), ["DK"] = new("+45", false), ["SE"] = new("+46", true), ["NO"] = new("+47", false),
        ["FI"] = new("+358", true), ["PL"] = new("+48", false), ["CZ"] = new("+420", false), ["GR"] = new("+30", false), ["MC"] = new("+377", false),
        ["US"] = new("+1", false), ["CA"] = new("+1", false), ["RE"] = new("+262", true), ["GP"] = new("+590", true), ["MQ"] = new("+596", true),
        ["GF"] = new("+594", true), ["NC"] = new("+687", false), ["PF"] = new("+689", false),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null where we do not know it: the customer then types it.</summary>
    public static CallingCode? Of(string? country) => country is null ? null : ByCountry.GetValueOrDefault(country);
}
