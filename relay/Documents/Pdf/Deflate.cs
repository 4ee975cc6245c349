using System.IO.Compression;

namespace Relay.Documents.Pdf;

/// <summary>Packs bytes for <c>/FlateDecode</c>: zlib with its checksum, which strict readers ask for.</summary>
internal static class Deflate
{
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream((bytes.Length / 2) + 64);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }
}
