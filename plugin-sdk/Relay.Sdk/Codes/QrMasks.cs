namespace TicketRelay.Codes;

/// <summary>The eight masks, and how bad a code looks to a reader (ISO/IEC 18004, 7.8).</summary>
internal static class QrMasks
{
    public static IReadOnlyList<Func<int, int, bool>> All { get; } =
    [
        (row, column) => (row + column) % 2 == 0,
        (row, _) => row % 2 == 0,
        (_, column) => column % 3 == 0,
        (row, column) => (row + column) % 3 == 0,
        (row, column) => ((row / 2) + (column / 3)) % 2 == 0,
        (row, column) => (row * column % 2) + (row * column % 3) == 0,
        (row, column) => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        (row, column) => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    ];

    public static int Penalty(QrGrid grid)
    {
        var penalty = 0;
        var dark = 0;
        for (var line = 0; line < grid.Size; line++)
        {
            var fixedLine = line;
            penalty += OfLine(grid.Size, at => grid[fixedLine, at]) + OfLine(grid.Size, at => grid[at, fixedLine]);
            for (var at = 0; at < grid.Size; at++)
            {
                dark += grid[line, at] ? 1 : 0;
                if (line > 0 && at > 0 && grid[line, at] == grid[line - 1, at] && grid[line, at] == grid[line, at - 1] && grid[line, at] == grid[line - 1, at - 1])
                    penalty += 3;
            }
        }
        var all = grid.Size * grid.Size;
        return penalty + (Math.Abs((dark * 20) - (all * 10)) / all * 10);
    }

    /// <summary>Runs of five and more, and what looks like a finder.</summary>
    private static int OfLine(int size, Func<int, bool> dark)
    {
        var penalty = 0;
        var run = 0;
        var recent = 0;
        for (var at = 0; at < size; at++)
        {
            run = at > 0 && dark(at) == dark(at - 1) ? run + 1 : 1;
            penalty += run == 5 ? 3 : run > 5 ? 1 : 0;
            recent = ((recent << 1) | (dark(at) ? 1 : 0)) & 0x7FF;
            if (at >= 10 && recent is 0b00001011101 or 0b10111010000)
                penalty += 40;
        }
        return penalty;
    }
}
