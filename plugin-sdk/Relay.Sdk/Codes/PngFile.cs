using System.IO.Compression;
using System.Text;

namespace TicketRelay.Codes;

/// <summary>Writes a code as a PNG of one bit per pixel (ISO/IEC 15948); the system's own drawing library is not on every till.</summary>
internal static class PngFile
{
    public static byte[] Write(QrCode code, int pixels)
    {
        var side = (code.Size + (2 * QrCode.QuietZone)) * pixels;
        using var png = new MemoryStream();
        Put(png, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        // Width, height, 1 bit of grey, and the only methods there are.
        Chunk(png, "IHDR", [.. BigEndian(side), .. BigEndian(side), 1, 0, 0, 0, 0]);
        Chunk(png, "IDAT", Packed(Rows(code, side, pixels)));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    /// <summary>Each row: a filter byte of none, then one bit per pixel, 1 for white.</summary>
    private static byte[] Rows(QrCode code, int side, int pixels)
    {
        var width = 1 + ((side + 7) / 8);
        var rows = new byte[width * side];
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++)
                if (!code[(y / pixels) - QrCode.QuietZone, (x / pixels) - QrCode.QuietZone])
                    rows[(y * width) + 1 + (x / 8)] |= (byte)(0x80 >> (x % 8));
        return rows;
    }

    /// <summary>The zlib format (RFC 1950) around deflate, which is all that .NET Framework has.</summary>
    private static byte[] Packed(byte[] data)
    {
        using var packed = new MemoryStream();
        Put(packed, [0x78, 0x9C]);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            Put(deflate, data);
        Put(packed, BigEndian(unchecked((int)Adler32(data))));
        return packed.ToArray();
    }

    private static uint Adler32(byte[] data)
    {
        uint low = 1, high = 0;
        foreach (var one in data)
        {
            low = (low + one) % 65521;
            high = (high + low) % 65521;
        }
        return (high << 16) | low;
    }

    private static void Chunk(MemoryStream png, string type, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. data];
        Put(png, BigEndian(data.Length));
        Put(png, named);
        Put(png, BigEndian(unchecked((int)Crc32.Of(named))));
    }

    private static byte[] BigEndian(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static void Put(Stream stream, byte[] bytes) => stream.Write(bytes, 0, bytes.Length);
}
