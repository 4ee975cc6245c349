using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Relay.Documents.Codes;

namespace Relay.Viewing;

/// <summary>Writes a QR code as a PNG of one bit per pixel (ISO/IEC 15948): dark on white with its quiet zone, whole pixels per module.</summary>
internal static class QrPng
{
    private const int PixelsPerModule = 10;

    public static byte[] Write(QrMatrix code)
    {
        var side = (code.Size + (2 * QrSvg.QuietZone)) * PixelsPerModule;
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR"u8, Header(side));
        Chunk(png, "IDAT"u8, Pixels(code, side));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>Width, height, 1 bit of grey, and the only methods there are.</summary>
    private static byte[] Header(int side)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = 1;
        return header;
    }

    private static byte[] Pixels(QrMatrix code, int side)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var y = 0; y < side; y++)
                zlib.Write(Row(code, (y / PixelsPerModule) - QrSvg.QuietZone, side));
        return packed.ToArray();
    }

    /// <summary>A filter byte of none, then one bit per pixel, 1 for white.</summary>
    private static byte[] Row(QrMatrix code, int row, int side)
    {
        var bits = new byte[1 + ((side + 7) / 8)];
        for (var x = 0; x < side; x++)
        {
            var column = (x / PixelsPerModule) - QrSvg.QuietZone;
            var inside = row >= 0 && row < code.Size && column >= 0 && column < code.Size;
            if (!inside || !code[row, column])
                bits[1 + (x / 8)] |= (byte)(0x80 >> (x % 8));
        }
        return bits;
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
