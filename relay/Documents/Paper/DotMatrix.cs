namespace Relay.Documents.Paper;

/// <summary>A picture of dots, black or white: rows of whole bytes, the leftmost dot in the highest bit, 1 for black, as all receipt printers take them.</summary>
internal sealed class DotMatrix(int width, int height)
{
    public int Width => width;

    public int Height => height;

    public int BytesPerRow { get; } = (width + 7) / 8;

    public byte[] Bytes { get; } = new byte[(width + 7) / 8 * height];

    public bool this[int x, int y] => (Bytes[(y * BytesPerRow) + (x >> 3)] & (0x80 >> (x & 7))) != 0;

    public ReadOnlySpan<byte> Rows(int first, int count) => Bytes.AsSpan(first * BytesPerRow, count * BytesPerRow);

    /// <summary>Makes a dot black; outside there is no paper.</summary>
    public void Ink(int x, int y)
    {
        if (x >= 0 && x < width && y >= 0 && y < height)
            Bytes[(y * BytesPerRow) + (x >> 3)] |= (byte)(0x80 >> (x & 7));
    }

    public void Fill(int left, int top, int columns, int rows)
    {
        for (var y = top; y < top + rows; y++)
            for (var x = left; x < left + columns; x++)
                Ink(x, y);
    }

    /// <summary>Black becomes white and white black.</summary>
    public void Invert(int left, int top, int columns, int rows)
    {
        for (var y = Math.Max(0, top); y < Math.Min(height, top + rows); y++)
            for (var x = Math.Max(0, left); x < Math.Min(width, left + columns); x++)
                Bytes[(y * BytesPerRow) + (x >> 3)] ^= (byte)(0x80 >> (x & 7));
    }

    /// <summary>Puts another picture on this one.</summary>
    public void Draw(DotMatrix other, int left, int top)
    {
        if (left == 0 && top >= 0 && other.Width == width && top + other.Height <= height)
        {
            // A whole strip of the paper, as most parts of a page are.
            var target = Bytes.AsSpan(top * BytesPerRow, other.Bytes.Length);
            for (var i = 0; i < target.Length; i++)
                target[i] |= other.Bytes[i];
            return;
        }
        for (var y = 0; y < other.Height; y++)
            for (var x = 0; x < other.Width; x++)
                if (other[x, y])
                    Ink(left + x, top + y);
    }
}
