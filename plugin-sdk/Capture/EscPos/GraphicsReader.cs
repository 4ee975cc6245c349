namespace Capture.EscPos;

/// <summary>Pictures in the ways that tills send them.</summary>
internal sealed class GraphicsReader
{
    /// <summary>What no paper holds is not made larger still, in bytes.</summary>
    private const int MostGrown = 4 * 1024 * 1024;

    private ImageCommand? _stored;
    private ImageCommand? _kept;

    /// <summary>GS v 0 m xL xH yL yH: rows of x bytes; each dot twice across where m is odd, twice down from 2.</summary>
    public static (EscPosCommand, int) Raster(Cursor cursor)
    {
        var (across, down) = (cursor.Word(4), cursor.Word(6));
        var bits = cursor.Slice(8, checked(across * down));
        var picture = new ImageCommand(across * 8, down, bits, IsBand: false);
        return (Grown(picture, (cursor[3] & 1) + 1, (cursor[3] >> 1 & 1) + 1), 8 + bits.Length);
    }

    /// <summary>Each dot so many times.</summary>
    private static ImageCommand Grown(ImageCommand picture, int across, int down)
    {
        if ((across == 1 && down == 1) || picture.Bits.Length > MostGrown)
            return picture;
        var (width, from) = (picture.Width * across, picture.Width / 8);
        var bits = new byte[width / 8 * picture.Height * down];
        for (var row = 0; row < picture.Height * down; row++)
            for (var column = 0; column < width; column++)
                bits[(row * width / 8) + (column / 8)] |= (byte)((picture.Bits[(row / down * from) + (column / across / 8)] >> (7 - (column / across % 8)) & 1) << (7 - (column % 8)));
        return new ImageCommand(width, picture.Height * down, bits, IsBand: false);
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

    /// <summary>GS * x y: x times 8 columns of y bytes, the top dot in the highest bit, to be printed later.</summary>
    public (EscPosCommand, int) Kept(Cursor cursor)
    {
        var (width, down) = (cursor[2] * 8, (int)cursor[3]);
        var columns = cursor.Slice(4, width * down);
        var bits = new byte[width / 8 * down * 8];
        for (var row = 0; row < down * 8; row++)
            for (var column = 0; column < width; column++)
                if (((columns[(column * down) + (row / 8)] >> (7 - (row % 8))) & 1) == 1)
                    bits[(row * width / 8) + (column / 8)] |= (byte)(0x80 >> (column % 8));
        _kept = new ImageCommand(width, down * 8, bits, IsBand: false);
        return (new IgnoredCommand(), 4 + columns.Length);
    }

    /// <summary>GS /: prints what was kept.</summary>
    public EscPosCommand PrintKept() => _kept is { } picture ? picture : new IgnoredCommand();

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
