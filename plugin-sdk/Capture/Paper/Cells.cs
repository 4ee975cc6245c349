using System.Globalization;
using System.Text;

namespace Capture.Paper;

/// <summary>How many cells a character takes on paper: one, two for those of East Asia and pictures, none for marks that only steer.</summary>
internal static class Cells
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    private const int SoftHyphen = 0xAD;

    public static int Of(Rune character) =>
        Rune.GetUnicodeCategory(character) == UnicodeCategory.Format && character.Value != SoftHyphen ? 0
            : character.Value >= Wide[0].First && Array.Exists(Wide, range => character.Value >= range.First && character.Value <= range.Last) ? 2 : 1;

    public static int Of(string text)
    {
        var cells = 0;
        foreach (var character in text.EnumerateRunes())
            cells += Of(character);
        return cells;
    }
}
