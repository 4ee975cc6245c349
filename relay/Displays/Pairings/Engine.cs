using System.Text.RegularExpressions;

namespace Relay.Displays.Pairings;

/// <summary>What kind of device a tablet is, in names that are the same in every language, for the merchant to recognise: "Chrome 108, Android 9".</summary>
internal static partial class Engine
{
    public const string Unknown = "Unknown browser";

    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Silk", "Silk"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("PhantomJS", "PhantomJS"), ("HeadlessChrome", "Chrome"), ("Chrome", "Chrome"), ("CriOS", "Chrome"), ("Version", "Safari"), ("NetSurf", "NetSurf"), ("Links", "Links"), ("Dillo", "Dillo"),
    ];

    public static string Of(string? userAgent)
    {
        if (string.IsNullOrEmpty(userAgent))
            return Unknown;
        var browser = Browsers.Select(known => Name(userAgent, known.Mark, known.Name)).FirstOrDefault(name => name is not null);
        var told = string.Join(", ", new[] { browser, System(userAgent) }.Where(name => name is not null));
        return told.Length > 0 ? told : Unknown;
    }

    private static string? Name(string userAgent, string mark, string name)
    {
        var at = userAgent.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var version = new string([.. userAgent.Skip(at + mark.Length).SkipWhile(char.IsAsciiLetter).Skip(1).TakeWhile(char.IsAsciiDigit).Take(4)]);
        return version.Length == 0 ? name : $"{name} {version}";
    }

    private static string? System(string userAgent) =>
        Numbered(AndroidVersion().Match(userAgent), "Android")
        ?? Numbered(AppleVersion().Match(userAgent), userAgent.Contains("iPad", StringComparison.Ordinal) ? "iPad, iOS" : "iPhone, iOS")
        ?? (userAgent.Contains("CrOS", StringComparison.Ordinal) ? "ChromeOS"
            : userAgent.Contains("Windows", StringComparison.Ordinal) ? "Windows"
            : userAgent.Contains("Mac OS X", StringComparison.Ordinal) ? "macOS"
            : userAgent.Contains("Linux", StringComparison.Ordinal) ? "Linux" : null);

    private static string? Numbered(Match match, string name) => match.Success ? $"{name} {match.Groups[1].Value}" : null;

    [GeneratedRegex(@"Android (\d{1,3})")]
    private static partial Regex AndroidVersion();

    [GeneratedRegex(@"(?:iPhone|iPad|iPod).{0,20}? OS (\d{1,3})")]
    private static partial Regex AppleVersion();
}
