namespace Capture.Receipts;

/// <summary>A rectangle of dots: rows of whole bytes, the leftmost dot is the highest bit, 1 is black.</summary>
internal sealed class Dots
{
    private readonly int _stride;

    public Dots(int width, int height)
        : this(width, height, new byte[(width + 7) / 8 * height])
    {
    }

    public Dots(int width, int height, byte[] bits)
    {
        (Width, Height, Bits, _stride) = (width, height, bits, (width + 7) / 8);
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Bits { get; }

    public bool this[int x, int y] => (Bits[(y * _stride) + (x >> 3)] & (0x80 >> (x & 7))) != 0;

    /// <summary>Blackens a rectangle, as far as it lies within.</summary>
    public void Fill(int left, int top, int width, int height)
    {
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height); y++)
            for (var x = Math.Max(0, left); x < Math.Min(Width, left + width); x++)
                Bits[(y * _stride) + (x >> 3)] |= (byte)(0x80 >> (x & 7));
    }

    /// <summary>A frame of one dot.</summary>
    public void Frame(int left, int top, int width, int height)
    {
        Fill(left, top, width, 1);
        Fill(left, top + height - 1, width, 1);
        Fill(left, top, 1, height);
        Fill(left + width - 1, top, 1, height);
    }

    /// <summary>Turns black into white and white into black in a rectangle, as far as it lies within.</summary>
    public void Invert(int left, int top, int width, int height)
    {
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height); y++)
            for (var x = Math.Max(0, left); x < Math.Min(Width, left + width); x++)
                Bits[(y * _stride) + (x >> 3)] ^= (byte)(0x80 >> (x & 7));
    }

    /// <summary>Puts the black of another rectangle here, as far as it lies within.</summary>
    public void Put(Dots other, int left, int top)
    {
        for (var y = Math.Max(0, -top); y < Math.Min(other.Height, Height - top); y++)
            for (var x = Math.Max(0, -left); x < Math.Min(other.Width, Width - left); x++)
                if (other[x, y])
                    Bits[((y + top) * _stride) + ((x + left) >> 3)] |= (byte)(0x80 >> ((x + left) & 7));
    }
}
