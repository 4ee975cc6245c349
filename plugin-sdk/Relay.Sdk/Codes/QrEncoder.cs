namespace TicketRelay.Codes;

/// <summary>Makes the code of a text: codewords in blocks, interleaved, laid in zigzag, under the mask that reads best.</summary>
internal static class QrEncoder
{
    public static QrGrid Encode(string text)
    {
        var (version, data) = QrBits.Of(text);
        var grid = new QrGrid(version);
        QrPatterns.Draw(grid);
        Lay(grid, Interleave(data, version));
        var best = Enumerable.Range(0, QrMasks.All.Count).OrderBy(mask => Penalty(grid, mask)).First();
        QrPatterns.DrawFormat(grid, best);
        grid.Apply(QrMasks.All[best]);
        return grid;
    }

    private static int Penalty(QrGrid grid, int mask)
    {
        QrPatterns.DrawFormat(grid, mask);
        grid.Apply(QrMasks.All[mask]);
        var penalty = QrMasks.Penalty(grid);
        grid.Apply(QrMasks.All[mask]);
        return penalty;
    }

    private static List<byte> Interleave(byte[] data, int version)
    {
        var count = QrVersions.Blocks(version);
        var shorter = data.Length / count;
        var blocks = new List<byte[]>();
        for (int block = 0, from = 0; block < count; block++)
        {
            var part = data.Skip(from).Take(block < count - (data.Length % count) ? shorter : shorter + 1).ToArray();
            blocks.Add(part);
            from += part.Length;
        }
        var checks = blocks.Select(block => ReedSolomon.Check(block, QrVersions.Check(version))).ToList();
        return [.. InTurn(blocks), .. InTurn(checks)];
    }

    private static IEnumerable<byte> InTurn(List<byte[]> blocks) =>
        Enumerable.Range(0, blocks.Max(block => block.Length)).SelectMany(at => blocks.Where(block => at < block.Length).Select(block => block[at]));

    /// <summary>Two columns at a time from the right, up and down in turn, past the column of the timing pattern.</summary>
    private static void Lay(QrGrid grid, List<byte> codewords)
    {
        var bit = 0;
        for (var right = grid.Size - 1; right >= 1; right -= 2)
        {
            if (right == 6)
                right = 5;
            var up = ((right + 1) & 2) == 0;
            for (var step = 0; step < grid.Size; step++)
                for (var column = right; column >= right - 1; column--)
                {
                    var row = up ? grid.Size - 1 - step : step;
                    if (grid.IsFixed(row, column) || bit >= codewords.Count * 8)
                        continue;
                    grid[row, column] = ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                    bit++;
                }
        }
    }
}
