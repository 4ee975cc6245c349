using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Relay.Documents.Codes;

/// <summary>Writes a PNG of one bit per pixel (ISO/IEC 15948).</summary>
internal static class BitPng
{
    private const byte Grey = 0;
    private const byte Indexed = 3;

    /// <summary>Fills one row: the leftmost pixel in the highest bit, 1 for white. The span is cleared before.</summary>
    public delegate void FillRow(int y, Span<byte> row);

    /// <param name="palette">Red, green and blue of 0 and of 1; without one they are black and white.</param>
    public static byte[] Write(int width, int height, FillRow fill, ReadOnlySpan<byte> palette = default)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, Header(width, height, palette.IsEmpty ? Grey : Indexed));
        if (!palette.IsEmpty)
            Chunk(png, "PLTE"u8, palette);
        Chunk(png, "IDAT"u8, Pixels(width, height, fill));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>Width, height, 1 bit, and the only methods there are.</summary>
    private static byte[] Header(int width, int height, byte colour)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (1, colour);
        return header;
    }

    /// <summary>Each row begins with a filter byte of none.</summary>
    private static byte[] Pixels(int width, int height, FillRow fill)
    {
        var row = new byte[1 + ((width + 7) / 8)];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < height; y++)
            {
                Array.Clear(row);
                fill(y, row.AsSpan(1));
                zlib.Write(row);
            }
        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, crc.GetCurrentHashAsUInt32());
        png.Write(number);
    }
}
