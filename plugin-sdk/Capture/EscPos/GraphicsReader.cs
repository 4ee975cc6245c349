namespace Capture.EscPos;

/// <summary>Pictures in the ways that tills send them.</summary>
internal sealed class GraphicsReader
{
    private ImageCommand? _stored;

    /// <summary>GS v 0 m xL xH yL yH: rows of x bytes.</summary>
    public static (EscPosCommand, int) Raster(Cursor cursor)
    {
        var (across, down) = (cursor.Word(4), cursor.Word(6));
        var bits = cursor.Slice(8, checked(across * down));
        return (new ImageCommand(across * 8, down, bits, IsBand: false), 8 + bits.Length);
    }

    /// <summary>ESC * m nL nH: columns of 8 or 24 dots, the top one in the highest bit.</summary>
    public static (EscPosCommand, int) Columns(Cursor cursor)
    {
        var (tall, width) = (cursor[2] is 32 or 33, cursor.Word(3));
        var bytesDown = tall ? 3 : 1;
        var columns = cursor.Slice(5, width * bytesDown);
        // Single density is half as fine: each of its dots covers several of ours.
        var (wide, high) = (cursor[2] is 0 or 32 ? 2 : 1, tall ? 1 : 3);
        var (fullWidth, fullHeight) = (width * wide, bytesDown * 8 * high);
        var bits = new byte[(fullWidth + 7) / 8 * fullHeight];
        for (var row = 0; row < fullHeight; row++)
            for (var column = 0; column < fullWidth; column++)
                if (((columns[(column / wide * bytesDown) + (row / high / 8)] >> (7 - (row / high % 8))) & 1) == 1)
                    bits[(row * ((fullWidth + 7) / 8)) + (column / 8)] |= (byte)(0x80 >> (column % 8));
        return (new ImageCommand(fullWidth, fullHeight, bits, IsBand: true), 5 + columns.Length);
    }

    /// <summary>GS ( L and GS 8 L: function 112 stores a picture, 2 or 50 prints it.</summary>
    /// <param name="sizeAt">Where the length stands, of so many bytes.</param>
    public (EscPosCommand, int) Stored(Cursor cursor, int sizeAt, int size, int sizeBytes)
    {
        var data = cursor.Slice(sizeAt + sizeBytes, size);
        var length = sizeAt + sizeBytes + size;
        if (data is [48, 112, _, _, _, _, var xL, var xH, var yL, var yH, .. var bits])
        {
            var (width, height) = (xL + (xH << 8), yL + (yH << 8));
            var needed = (width + 7) / 8 * height;
            _stored = bits.Length >= needed ? new ImageCommand(width, height, bits[..needed], IsBand: false) : null;
        }
        if (data is not [48, 2 or 50, ..] || _stored is not { } picture)
            return (new IgnoredCommand(), length);
        _stored = null;
        return (picture, length);
    }
}
