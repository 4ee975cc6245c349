using System.Net;
using System.Text.RegularExpressions;

namespace Relay.Tests.Viewing;

/// <summary>Reads pages as their readers do.</summary>
internal static partial class HtmlText
{
    /// <summary>The text of a page without its markup, each run of white space as one space. Alternatives of pictures count as text.</summary>
    public static string Of(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(Alternative().Replace(html, " $1 "), " ")), " ");

    /// <summary>As <see cref="Of"/>, for what is looked for in it.</summary>
    public static string Plain(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex("<[^>]*aria-label=\"([^\"]*)\"[^>]*>")]
    private static partial Regex Alternative();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u00A0\u202F]+")]
    private static partial Regex Space();
}
