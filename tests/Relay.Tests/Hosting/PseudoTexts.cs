using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Relay.Tests.Hosting;

/// <summary>A language that nobody speaks, made from English, written from right to left: whatever of a page is still in Latin letters does not come from its texts.
/// It exists in tests only.</summary>
internal static partial class PseudoTexts
{
    private const string Letters = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

    /// <summary>A copy of a record of texts, each text in the pseudo-language; placeholders stay.</summary>
    public static T Of<T>(T texts) where T : class => (T)Turned(texts);

    /// <summary>What a page says in Latin letters, save what it was given to show. The receipt itself is left out: its language is its own.</summary>
    public static IReadOnlyList<string> Strangers(string html, params string[] given)
    {
        var said = Said().Matches(Receipt().Replace(html, "")).Select(match => System.Net.WebUtility.HtmlDecode(match.Value).Replace('\u00A0', ' '));
        return [.. said.Select(text => given.Aggregate(text, (rest, known) => rest.Replace(known, "", StringComparison.Ordinal))).Where(text => Latin().IsMatch(text))];
    }

    private static object Turned(object value)
    {
        if (value is string text)
            return Placeholder().Replace(text, match => match.Groups[1].Success ? match.Value : Foreign(match.Value));
        if (value is IEnumerable<string> many)
            return many.Select(one => (string)Turned(one)).ToArray();
        var copy = RuntimeHelpers.GetUninitializedObject(value.GetType());
        foreach (var member in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite))
            member.SetValue(copy, member.Name == "Language" ? "ar-XB" : Turned(member.GetValue(value)!));
        return copy;
    }

    private static string Foreign(string text) =>
        string.Concat(text.Select(one => char.IsAsciiLetter(one) ? Letters[char.ToLowerInvariant(one) - 'a'] : one));

    [GeneratedRegex(@"(\{\w*\})|[^{}]+")]
    private static partial Regex Placeholder();

    [GeneratedRegex("<article.*</article>|<p class=\"which\".*?</p>|<style.*?</style>|<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Receipt();

    /// <summary>Text between tags, and in the attributes that are read out or shown.</summary>
    [GeneratedRegex("(?<=>)[^<]+|(?<= (?:alt|aria-label|title|placeholder|data-copied|data-unreachable)=\")[^\"]+")]
    private static partial Regex Said();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Latin();
}
