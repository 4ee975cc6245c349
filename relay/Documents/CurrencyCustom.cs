using System.Collections.Frozen;

namespace Relay.Documents;

/// <summary>What ISO 4217 and custom say about a currency.</summary>
internal static class CurrencyCustom
{
    private const int UsualDecimals = 2;

    /// <summary>Currencies whose minor unit is not a hundredth (ISO 4217:2015, list one, without funds and metals).</summary>
    private static readonly FrozenDictionary<string, int> UnusualDecimals = new Dictionary<string, int>
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0, ["PYG"] = 0,
        ["RWF"] = 0, ["UGX"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0,
        ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Signs that mean one currency only; a bare <c>$</c> is the US dollar's, the other dollars say whose they are.</summary>
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["EUR"] = "€", ["USD"] = "$", ["GBP"] = "£", ["JPY"] = "¥", ["PLN"] = "zł", ["CZK"] = "Kč", ["HUF"] = "Ft", ["DKK"] = "kr.",
        ["TRY"] = "₺", ["UAH"] = "₴", ["RUB"] = "₽", ["ILS"] = "₪", ["KRW"] = "₩", ["INR"] = "₹", ["VND"] = "₫", ["BRL"] = "R$",
        ["CAD"] = "CA$", ["AUD"] = "A$", ["NZD"] = "NZ$", ["HKD"] = "HK$", ["XPF"] = "F\u00A0CFP", ["XOF"] = "F\u00A0CFA",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Decimals that amounts of this currency are written with at least; 2 where the currency is unknown.</summary>
    public static int Decimals(string? currency) =>
        currency is not null && UnusualDecimals.TryGetValue(currency, out var decimals) ? decimals : UsualDecimals;

    /// <summary>Its sign, or the code itself.</summary>
    public static string Symbol(string currency) => Signs.GetValueOrDefault(currency, currency);
}
