using System.Globalization;
using System.Text;

namespace Capture.Receipts;

/// <summary>What stands for a character that no font here has: a frame with its number in it, so that nobody takes it for another, and nothing is lost. Its digits are ours: a font's are no longer read when they are five dots high.</summary>
internal static class CodePointBox
{
    private const int DigitWidth = 3, DigitHeight = 5, Gap = 1, Edge = 2;

    /// <summary>Digits from 0 to F, five rows of three dots, the top left one in the highest bit.</summary>
    private static readonly int[] Digits =
    [
        0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111, 0b101_101_111_001_001, 0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_010_010_010,
        0b111_101_111_101_111, 0b111_101_111_001_111, 0b010_101_111_101_101, 0b110_101_110_101_110, 0b111_100_100_100_111, 0b110_101_101_101_110, 0b111_100_110_100_111, 0b111_100_110_100_100,
    ];

    /// <param name="wide">Of the cell, in dots.</param>
    public static Dots Of(Rune symbol, int wide, int high)
    {
        var box = new Dots(wide, high);
        box.Frame(0, 1, wide, high - 2);
        var digits = symbol.Value.ToString("X4", CultureInfo.InvariantCulture);
        var rows = Rows(digits.Length, Math.Clamp((wide - (2 * Edge) + Gap) / (DigitWidth + Gap), 1, digits.Length));
        var across = Rows(digits.Length, rows);
        var scale = Math.Max(1, Math.Min((wide - (2 * Edge) + Gap) / (across * (DigitWidth + Gap)), (high - (2 * (Edge + 1)) + Gap) / (rows * (DigitHeight + Gap))));
        var (left, top) = ((wide - (scale * ((across * (DigitWidth + Gap)) - Gap))) / 2, (high - (scale * ((rows * (DigitHeight + Gap)) - Gap))) / 2);
        for (var at = 0; at < digits.Length; at++)
            Draw(box, Digits[Convert.ToInt32(digits[at..(at + 1)], 16)], left + (at % across * (DigitWidth + Gap) * scale), top + (at / across * (DigitHeight + Gap) * scale), scale);
        return box;
    }

    private static int Rows(int count, int each) => (count + each - 1) / each;

    private static void Draw(Dots box, int digit, int left, int top, int scale)
    {
        for (var dot = 0; dot < DigitWidth * DigitHeight; dot++)
            if ((digit >> ((DigitWidth * DigitHeight) - 1 - dot) & 1) == 1)
                box.Fill(left + (dot % DigitWidth * scale), top + (dot / DigitWidth * scale), scale, scale);
    }
}
