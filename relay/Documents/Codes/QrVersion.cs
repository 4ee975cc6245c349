namespace Relay.Documents.Codes;

/// <summary>The fixed parts of QR codes of one version, level M (ISO/IEC 18004, 6.3 and 7.7): where data goes, and what stands elsewhere. Versions 1 to 6 alone: their blocks are all of one
/// length, a row fits into one word, and they carry no version information. A row's lowest bit is its leftmost module, dark is 1.</summary>
internal sealed class QrVersion
{
    public const int Smallest = 1;
    public const int Largest = 6;

    /// <summary>Ways to mask the data, of which the best to read is taken.</summary>
    public const int Masks = 8;

    private const int Finder = 7;
    private const int FormatMask = 0x5412;
    private const int FormatPolynomial = 0x537;

    // Table 9, level M: error correction words of a block, blocks, data words of a block.
    private static readonly (int Correction, int Blocks, int Data)[] Layouts = [(10, 1, 16), (16, 1, 28), (26, 1, 44), (18, 2, 32), (24, 2, 43), (16, 4, 27)];

    private static readonly Lazy<QrVersion>[] Made = [.. Enumerable.Range(Smallest, Largest).Select(version => new Lazy<QrVersion>(() => new QrVersion(version)))];

    private readonly ulong[] _taken;

    private QrVersion(int version)
    {
        Size = 17 + (4 * version);
        (var correction, Blocks, BlockData) = Layouts[version - Smallest];
        Correction = new ReedSolomon(correction);
        BlockCorrection = correction;
        _taken = new ulong[Size];
        var fixedRows = new ulong[Size];
        Draw(version, fixedRows);
        Places = [.. DataPlaces()];
        MaskRows = [.. Enumerable.Range(0, Masks).Select(MaskOf)];
        // What stands beside the data depends on the mask by the format's bits alone.
        FixedRows = [.. Enumerable.Range(0, Masks).Select(mask => WithFormat(fixedRows, mask))];
    }

    /// <summary>Modules on a side.</summary>
    public int Size { get; }

    public int Blocks { get; }

    /// <summary>Data words of each block.</summary>
    public int BlockData { get; }

    /// <summary>Error correction words of each block.</summary>
    public int BlockCorrection { get; }

    public ReedSolomon Correction { get; }

    /// <summary>Where the bits of the words go, in their order; the few places left over stay light until they are masked.</summary>
    public (byte Row, byte Column)[] Places { get; }

    /// <summary>For each mask what it turns over, in the data's places alone.</summary>
    public ulong[][] MaskRows { get; }

    /// <summary>For each mask all that is not data.</summary>
    public ulong[][] FixedRows { get; }

    /// <summary>All data words.</summary>
    public int Data => Blocks * BlockData;

    /// <summary>The smallest version for so many data bits; null where none of these is large enough.</summary>
    public static QrVersion? For(int bits) => Array.Find(Made, version => version.Value.Data * 8 >= bits)?.Value;

    private void Draw(int version, ulong[] rows)
    {
        foreach (var (top, left) in new[] { (0, 0), (0, Size - Finder), (Size - Finder, 0) })
            for (var row = -1; row <= Finder; row++)
                for (var column = -1; column <= Finder; column++)
                {
                    var ring = Math.Max(Math.Abs(row - 3), Math.Abs(column - 3));
                    Put(rows, top + row, left + column, ring is not (2 or 4));
                }
        for (var at = 0; at < Size; at++)
        {
            Put(rows, 6, at, at % 2 == 0);
            Put(rows, at, 6, at % 2 == 0);
        }
        if (version > 1)
            for (var row = -2; row <= 2; row++)
                for (var column = -2; column <= 2; column++)
                    Put(rows, Size - Finder + row, Size - Finder + column, Math.Max(Math.Abs(row), Math.Abs(column)) != 1);
        foreach (var (row, column) in FormatPlaces())
            Put(rows, row, column, dark: false);
        Put(rows, Size - 8, 8, dark: true);
    }

    /// <summary>The first to come has a place: patterns that meet agree, or the earlier one is on top.</summary>
    private void Put(ulong[] rows, int row, int column, bool dark)
    {
        if (row < 0 || column < 0 || row >= Size || column >= Size || (_taken[row] >> column & 1) != 0)
            return;
        _taken[row] |= 1UL << column;
        if (dark)
            rows[row] |= 1UL << column;
    }

    /// <summary>Both copies of the format's 15 bits, the highest first.</summary>
    private IEnumerable<(int Row, int Column)> FormatPlaces()
    {
        for (var at = 0; at < 8; at++)
            yield return (8, at < 6 ? at : at + 1);
        for (var at = 7; at >= 0; at--)
            if (at != 6)
                yield return (at, 8);
        for (var at = 0; at < 7; at++)
            yield return (Size - 1 - at, 8);
        for (var at = 0; at < 8; at++)
            yield return (8, Size - 8 + at);
    }

    private ulong[] WithFormat(ulong[] rows, int mask)
    {
        // Level M is 00, so that the mask's number is all the data there is.
        var rest = mask << 10;
        for (var bit = 14; bit >= 10; bit--)
            if ((rest >> bit & 1) != 0)
                rest ^= FormatPolynomial << (bit - 10);
        var format = ((mask << 10) | rest) ^ FormatMask;
        var drawn = (ulong[])rows.Clone();
        foreach (var ((row, column), at) in FormatPlaces().Select((place, at) => (place, at)))
            drawn[row] |= (ulong)(format >> (14 - (at % 15)) & 1) << column;
        return drawn;
    }

    /// <summary>Two columns at a time from the right, up and down in turn, around the upright timing pattern.</summary>
    private IEnumerable<(byte, byte)> DataPlaces()
    {
        var upwards = true;
        for (var right = Size - 1; right > 0; right -= 2, upwards = !upwards)
        {
            if (right == 6)
                right--;
            for (var step = 0; step < Size; step++)
                for (var column = right; column >= right - 1; column--)
                {
                    var row = upwards ? Size - 1 - step : step;
                    if ((_taken[row] >> column & 1) == 0)
                        yield return ((byte)row, (byte)column);
                }
        }
    }

    private ulong[] MaskOf(int mask)
    {
        var rows = new ulong[Size];
        foreach (var (row, column) in Places)
            if (IsTurned(mask, row, column))
                rows[row] |= 1UL << column;
        return rows;
    }

    /// <summary>Table 10.</summary>
    private static bool IsTurned(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2,
        1 => row % 2,
        2 => column % 3,
        3 => (row + column) % 3,
        4 => ((row / 2) + (column / 3)) % 2,
        5 => (row * column % 2) + (row * column % 3),
        6 => ((row * column % 2) + (row * column % 3)) % 2,
        _ => (((row + column) % 2) + (row * column % 3)) % 2,
    } == 0;
}
