using System.Numerics;

namespace Relay.Documents.Codes;

/// <summary>How hard a masked QR code is to read (ISO/IEC 18004, 7.8.3.1): the mask with the lowest sum is taken. Whole rows are looked at in one word, so that all eight masks cost some microseconds.</summary>
internal static class QrPenalty
{
    private const int Block = 3;
    private const int FinderLike = 40;
    private const int Balance = 10;

    // A finder's dark and light in the ratio 1:1:3:1:1 with four light modules on one side.
    private const int Before = 0b1011101_0000;
    private const int Behind = 0b0000_1011101;
    private const int PatternLength = 11;

    public static int Of(ReadOnlySpan<ulong> rows)
    {
        var size = rows.Length;
        var (sum, dark) = (0, 0);
        Span<ulong> columns = stackalloc ulong[size];
        columns.Clear();
        for (var row = 0; row < size; row++)
        {
            dark += BitOperations.PopCount(rows[row]);
            for (var left = rows[row]; left != 0; left &= left - 1)
                columns[BitOperations.TrailingZeroCount(left)] |= 1UL << row;
        }
        for (var at = 0; at < size; at++)
            sum += Line(rows[at], size) + Line(columns[at], size) + (at + 1 < size ? Blocks(rows[at], rows[at + 1], size) : 0);
        return sum + Unbalance(dark, size * size);
    }

    private static int Line(ulong line, int size) =>
        Runs(line, size) + (FinderLike * (BitOperations.PopCount(Matches(line, size, Before)) + BitOperations.PopCount(Matches(line, size, Behind))));

    /// <summary>Five alike in a row cost 3, each further one 1.</summary>
    private static int Runs(ulong line, int size)
    {
        var alike = ~(line ^ (line >> 1)) & ((1UL << (size - 1)) - 1);
        var five = alike & (alike >> 1) & (alike >> 2) & (alike >> 3);
        return BitOperations.PopCount(five) + (2 * BitOperations.PopCount(five & ~(five << 1)));
    }

    private static ulong Matches(ulong line, int size, int pattern)
    {
        var matches = (1UL << (size - PatternLength + 1)) - 1;
        for (var at = 0; at < PatternLength; at++)
            matches &= (pattern >> at & 1) != 0 ? line >> at : ~(line >> at);
        return matches;
    }

    /// <summary>Four alike in a square, overlapping ones too.</summary>
    private static int Blocks(ulong row, ulong next, int size)
    {
        var alike = ~(row ^ (row >> 1)) & ~(next ^ (next >> 1)) & ~(row ^ next) & ((1UL << (size - 1)) - 1);
        return Block * BitOperations.PopCount(alike);
    }

    /// <summary>Each full 5 % that the share of dark is away from a half.</summary>
    private static int Unbalance(int dark, int all) => Balance * (Math.Abs((2 * dark) - all) * 10 / all);
}
