using System.Globalization;
using System.Text;

namespace Relay.Hosting.Json;

/// <summary>What every text from outside must be, whatever it is shown on: no control character, nothing that reorders other text, composed (NFC), not too long.</summary>
internal static class TextRules
{
    /// <summary>The text in NFC, or null with what is wrong.</summary>
    /// <param name="text">Valid UTF-16.</param>
    /// <param name="max">Most characters (Unicode scalar values) after composition.</param>
    /// <param name="multiline">Whether line feeds may stand in it.</param>
    /// <param name="code">One of <see cref="JsonCodes"/> when refused.</param>
    /// <param name="detail">The sentence when refused; it never repeats the text.</param>
    public static string? Accept(string text, int max, bool multiline, out string code, out string detail)
    {
        code = detail = "";
        // A composed character comes from four at most, of two units each: a longer text needs no look at its content.
        if (text.Length > 8L * max)
            return TooLong(max, out code, out detail);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' && multiline)
                continue;
            if (IsControl(rune))
            {
                code = JsonCodes.ControlCharacter;
                detail = $"The control character U+{rune.Value:X4} is not allowed{(multiline ? "; line feeds are" : "")}.";
                return null;
            }
            if (rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
            {
                code = JsonCodes.BidiControl;
                detail = $"U+{rune.Value:X4} reorders text and is not allowed; write the text in its logical order.";
                return null;
            }
            if ((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF)
            {
                code = JsonCodes.InvalidText;
                detail = $"U+{rune.Value:X4} is not a character.";
                return null;
            }
        }
        var composed = text.IsNormalized() ? text : text.Normalize();
        return composed.Length > max && Length(composed) > max ? TooLong(max, out code, out detail) : composed;
    }

    /// <summary>Characters of a text as the limits count them.</summary>
    public static int Length(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private static string? TooLong(int max, out string code, out string detail)
    {
        code = JsonCodes.TooLong;
        detail = $"At most {max} characters.";
        return null;
    }

    /// <summary>C0, DEL and C1, and the two characters that only separate lines and paragraphs.</summary>
    private static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
