using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Relay.Sending.Sms;

/// <summary>Fills <c>{names}</c> into what a gateway is asked, escaped for the place where they stand. Other braces, such as those of JSON, stay.</summary>
internal static partial class SmsTemplate
{
    public static IReadOnlyList<string> Names { get; } = ["to", "digits", "text", "sender", "id", "userName", "password"];

    public static string FillUrl(string template, Func<string, string> value) => Fill(template, name => Uri.EscapeDataString(value(name)));

    public static string FillForm(string template, Func<string, string> value) => FillUrl(template, value);

    public static string FillJson(string template, Func<string, string> value) => Fill(template, name => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value(name)));

    /// <summary>Names in braces that nothing stands for.</summary>
    public static IEnumerable<string> Unknown(string template) =>
        Name().Matches(template).Select(match => match.Groups[1].Value).Except(Names, StringComparer.Ordinal);

    /// <summary>Whether the account is told in the text itself.</summary>
    public static bool HasLogin(string template) =>
        template.Contains("{userName}", StringComparison.Ordinal) || template.Contains("{password}", StringComparison.Ordinal);

    /// <summary>A regular expression whose time grows with the text only; null where there is none.</summary>
    public static Regex? Pattern(string pattern) =>
        pattern.Length == 0 ? null : new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string Fill(string template, Func<string, string> value) => Name().Replace(template, match => value(match.Groups[1].Value));

    [GeneratedRegex(@"\{([A-Za-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
