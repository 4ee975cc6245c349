using System.Collections.Frozen;

namespace Relay.Documents;

internal enum CurrencyPlace { After, Before, BeforeWithSpace }

/// <summary>
/// How numbers and dates are written in a language, after the Unicode CLDR. Our own table, because the system's differs from one machine and
/// version to the next, and a receipt must come out the same everywhere.
/// </summary>
/// <param name="GroupFromDigits">Whole digits from which they are grouped: 4, or 5 where four digits stand together.</param>
/// <param name="DatePattern">Day, month and year in .NET's letters; month names are English ones.</param>
internal sealed record LanguageCustom(
    char DecimalMark, char GroupMark, int GroupFromDigits, CurrencyPlace Currency, bool SpaceBeforePercent, string DatePattern)
{
    public const char NoBreakSpace = '\u00A0';
    private const char NarrowSpace = '\u202F';
    private const char Apostrophe = '\u2019';

    private static readonly LanguageCustom English = new('.', ',', 4, CurrencyPlace.Before, false, "d MMM yyyy");
    private static readonly LanguageCustom French = new(',', NarrowSpace, 4, CurrencyPlace.After, true, "dd/MM/yyyy");
    private static readonly LanguageCustom German = new(',', '.', 4, CurrencyPlace.After, true, "dd.MM.yyyy");
    private static readonly LanguageCustom Italian = new(',', '.', 4, CurrencyPlace.After, false, "dd/MM/yyyy");
    private static readonly LanguageCustom Spanish = new(',', '.', 5, CurrencyPlace.After, true, "dd/MM/yyyy");
    private static readonly LanguageCustom Slavic = new(',', NoBreakSpace, 4, CurrencyPlace.After, true, "dd.MM.yyyy");
    private static readonly LanguageCustom Nordic = new(',', NoBreakSpace, 4, CurrencyPlace.After, true, "yyyy-MM-dd");

    private static readonly FrozenDictionary<string, LanguageCustom> ByTag = new Dictionary<string, LanguageCustom>
    {
        ["en"] = English,
        ["en-US"] = English with { DatePattern = "MMM d, yyyy" },
        ["fr"] = French,
        ["fr-CH"] = French with { DecimalMark = '.', DatePattern = "dd.MM.yyyy" },
        ["fr-CA"] = French with { GroupMark = NoBreakSpace, DatePattern = "yyyy-MM-dd" },
        ["de"] = German,
        ["de-AT"] = German with { GroupMark = NoBreakSpace, Currency = CurrencyPlace.BeforeWithSpace },
        ["de-CH"] = new('.', Apostrophe, 4, CurrencyPlace.BeforeWithSpace, false, "dd.MM.yyyy"),
        ["es"] = Spanish,
        ["es-MX"] = English with { DatePattern = "dd/MM/yyyy" },
        ["it"] = Italian,
        ["it-CH"] = new('.', Apostrophe, 4, CurrencyPlace.BeforeWithSpace, false, "dd.MM.yyyy"),
        ["nl"] = new(',', '.', 4, CurrencyPlace.BeforeWithSpace, false, "dd-MM-yyyy"),
        ["nl-BE"] = new(',', '.', 4, CurrencyPlace.BeforeWithSpace, false, "dd/MM/yyyy"),
        ["el"] = Italian,
        ["pl"] = Slavic with { GroupFromDigits = 5, SpaceBeforePercent = false },
        ["pt"] = new(',', NoBreakSpace, 5, CurrencyPlace.After, false, "dd/MM/yyyy"),
        ["pt-BR"] = new(',', '.', 4, CurrencyPlace.BeforeWithSpace, false, "dd/MM/yyyy"),
        ["ca"] = Italian,
        ["cs"] = Slavic,
        ["sk"] = Slavic,
        ["uk"] = Slavic with { SpaceBeforePercent = false },
        ["ru"] = Slavic,
        ["bg"] = Slavic with { SpaceBeforePercent = false },
        ["hu"] = Slavic with { SpaceBeforePercent = false, DatePattern = "yyyy.MM.dd." },
        ["ro"] = German,
        ["hr"] = German,
        ["sl"] = German,
        ["tr"] = German with { SpaceBeforePercent = false, Currency = CurrencyPlace.Before },
        ["da"] = German,
        ["sv"] = Nordic,
        ["nb"] = Nordic with { DatePattern = "dd.MM.yyyy" },
        ["no"] = Nordic with { DatePattern = "dd.MM.yyyy" },
        ["fi"] = Nordic with { DatePattern = "d.M.yyyy" },
        ["ja"] = English with { DatePattern = "yyyy/MM/dd" },
        ["zh"] = English with { DatePattern = "yyyy/MM/dd" },
        ["ko"] = English with { DatePattern = "yyyy. MM. dd." },
        ["he"] = English with { Currency = CurrencyPlace.After, DatePattern = "dd.MM.yyyy" },
        ["ar"] = English with { Currency = CurrencyPlace.After, DatePattern = "dd/MM/yyyy" },
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly LanguageCustom Unknown = English with { DatePattern = "yyyy-MM-dd" };

    /// <summary>The custom of a BCP 47 tag: of language and region, else of the language, else English numbers with ISO dates.</summary>
    public static LanguageCustom For(string language)
    {
        if (ByTag.TryGetValue(language, out var exact))
            return exact;
        for (var dash = language.LastIndexOf('-'); dash > 0; dash = language.LastIndexOf('-', dash - 1))
            if (ByTag.TryGetValue(language[..dash], out var wider))
                return wider;
        return Unknown;
    }
}
