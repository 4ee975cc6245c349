using System.Text.RegularExpressions;

namespace Relay.Tests.Displays;

/// <summary>What tests look for in the tablet's pages.</summary>
internal static partial class PageTexts
{
    /// <summary>The code that an unpaired tablet shows.</summary>
    public static string Code(string page) => CodePattern().Match(page) is { Success: true } match ? match.Value : throw new InvalidOperationException("The page shows no code.");

    public static string State(string page) => StatePattern().Match(page).Groups[1].Value;

    /// <summary>Where a page without script goes on.</summary>
    public static string Next(string page) => WebUtility(NextPattern().Match(page).Groups[1].Value);

    private static string WebUtility(string text) => System.Net.WebUtility.HtmlDecode(text);

    [GeneratedRegex("(?<=class=\"big\">)[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex CodePattern();

    [GeneratedRegex("<body class=\"([a-z]*)\"")]
    private static partial Regex StatePattern();

    [GeneratedRegex("http-equiv=\"refresh\" content=\"\\d+;url=([^\"]+)\"")]
    private static partial Regex NextPattern();
}
