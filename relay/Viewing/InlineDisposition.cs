using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Relay.Viewing;

/// <summary>The <c>Content-Disposition</c> of a file that is shown, and saved under a person's name for it.</summary>
internal static class InlineDisposition
{
    /// <summary><c>inline</c> with the whole name in <c>filename*</c> (RFC 8187), and for old readers a plain ASCII one in <c>filename</c>, without the
    /// quotes, backslashes and percent signs that RFC 6266, appendix D, warns of. Neither holds control characters, nor marks that turn the reading direction.</summary>
    public static string For(string fileName)
    {
        var name = Shown(fileName);
        var value = new ContentDispositionHeaderValue("inline") { FileName = "\"" + Plain(name) + "\"", FileNameStar = name };
        return value.ToString();
    }

    private static string Shown(string name)
    {
        var shown = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                shown.Append(rune);
        return shown.ToString();
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
                plain.Append(rune.IsAscii && rune.Value is not ('"' or '\\' or '%' or '/') ? (char)rune.Value : '_');
        return plain.ToString();
    }
}
