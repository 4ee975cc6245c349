using System.Globalization;
using System.Text;
using Relay.Documents.Fonts;

namespace Relay.Documents.Paper;

/// <summary>Counts the cells of a printer's grid that a text takes.</summary>
internal static class PaperCells
{
    public static int Count(string text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
            cells += Of(rune);
        return cells;
    }

    /// <summary>One for most characters, none for what is drawn over another or not at all, two for the frame with the code point of one that no face has.</summary>
    public static int Of(Rune rune)
    {
        if (rune.IsAscii)
            return 1;
        if (Invisible.Is(rune.Value) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return 0;
        ReceiptFonts.ResolveMono(rune.Value, out var glyph);
        return glyph == 0 ? 2 : 1;
    }
}
