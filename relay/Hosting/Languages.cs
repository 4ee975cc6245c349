using System.Collections.Frozen;

namespace Relay.Hosting;

/// <summary>Which of the languages we have a person reads best.</summary>
internal static class Languages
{
    /// <summary>Languages that pages and displays speak; the first is used when nothing else is known.</summary>
    public static IReadOnlyList<string> Known { get; } = ["en", "fr", "de", "es", "it", "nl"];

    /// <summary>Languages of tickets, not of ours, that are usually written from right to left.</summary>
    private static readonly FrozenSet<string> RightToLeft =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    private static readonly FrozenSet<string> RightToLeftScripts = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

    /// <summary>The best known language for an <c>Accept-Language</c> header (RFC 9110, 12.5.4), else for <paramref name="fallback"/>, else English.</summary>
    public static string Choose(string? acceptLanguage, string? fallback = null)
    {
        var wanted = (acceptLanguage ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Parse)
            .Where(range => range.Quality > 0)
            .OrderByDescending(range => range.Quality)
            .Select(range => range.Language);
        return wanted.Select(Find).FirstOrDefault(known => known is not null) ?? Find(fallback) ?? Known[0];
    }

    /// <summary>The texts that suit a reader best.</summary>
    /// <param name="wanted">An <c>Accept-Language</c> header, or one BCP 47 tag.</param>
    /// <param name="fallback">BCP 47 of the ticket or shop, where <paramref name="wanted"/> names no language of ours.</param>
    public static T Texts<T>(string? wanted, string? fallback = null) where T : class, ITexts<T> => Choose(wanted, fallback) switch
    {
        "fr" => T.French,
        "de" => T.German,
        "es" => T.Spanish,
        "it" => T.Italian,
        "nl" => T.Dutch,
        _ => T.English,
    };

    /// <summary><c>rtl</c> or <c>ltr</c>, as <c>dir</c> says it: by the script of a BCP 47 tag where it names one, else by its language.</summary>
    public static string Direction(string tag)
    {
        var parts = tag.Split('-');
        var script = parts.Skip(1).FirstOrDefault(part => part.Length == 4 && part.All(char.IsAsciiLetter));
        return (script is null ? RightToLeft.Contains(parts[0]) : RightToLeftScripts.Contains(script)) ? "rtl" : "ltr";
    }

    private static string? Find(string? language) =>
        Known.FirstOrDefault(known => string.Equals(known, language?.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    private static (string Language, double Quality) Parse(string range)
    {
        var parts = range.Split(';', StringSplitOptions.TrimEntries);
        var quality = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        return (parts[0], quality is null ? 1
            : double.TryParse(quality.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0);
    }
}
