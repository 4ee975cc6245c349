using System.Globalization;
using System.Text;

namespace Relay.Documents.Bidi;

/// <summary>What a character is to the direction of writing (Unicode Standard Annex 9, table 4), as far as it is told apart here.</summary>
internal enum BidiClass { Left, Right, Arabic, Number, ArabicNumber, NumberSign, Separator, Mark, Neutral }

internal static class BidiClasses
{
    /// <summary>Whether a character can bring text from right to left with it.</summary>
    public static bool IsRightToLeft(char character) =>
        character is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    public static BidiClass Of(int codePoint) => codePoint switch
    {
        >= '0' and <= '9' => BidiClass.Number,
        '#' or '$' or '%' or '€' or '£' or '¥' or '₪' or '°' => BidiClass.NumberSign,
        '+' or '-' or '\u2212' or ',' or '.' or ':' or '/' or '\u00A0' or '\u202F' => BidiClass.Separator,
        (>= 0x0660 and <= 0x0669) or (>= 0x06F0 and <= 0x06F9) or 0x066B or 0x066C => BidiClass.ArabicNumber,
        _ => ByCategory(codePoint),
    };

    private static BidiClass ByCategory(int codePoint) => Rune.GetUnicodeCategory(new Rune(codePoint)) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiClass.Mark,
        _ when codePoint is (>= 0x0590 and <= 0x05FF) or (>= 0x07C0 and <= 0x085F) or (>= 0xFB1D and <= 0xFB4F) => BidiClass.Right,
        _ when codePoint is (>= 0x0600 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) => BidiClass.Arabic,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber => BidiClass.Left,
        _ => BidiClass.Neutral,
    };
}
