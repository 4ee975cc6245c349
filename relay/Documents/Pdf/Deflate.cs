using System.IO.Compression;

namespace Relay.Documents.Pdf;

/// <summary>Packs bytes for <c>/FlateDecode</c>: zlib with its checksum, which strict readers ask for.</summary>
internal static class Deflate
{
    /// <summary>For what is made for one ticket: a receipt of 30 lines is 2.4 KB larger than at level 4, at 40 % of the time, which was an eighth of the whole ticket's.</summary>
    private static readonly ZLibCompressionOptions Swift = new() { CompressionLevel = 1 };

    /// <summary>For what many tickets share.</summary>
    private static readonly ZLibCompressionOptions Tight = new() { CompressionLevel = 9 };

    public static byte[] Pack(ReadOnlySpan<byte> bytes) => Pack(bytes, Swift);

    /// <summary>As small as can be, for what is packed once and kept.</summary>
    public static byte[] PackTightly(ReadOnlySpan<byte> bytes) => Pack(bytes, Tight);

    private static byte[] Pack(ReadOnlySpan<byte> bytes, ZLibCompressionOptions options)
    {
        using var packed = new MemoryStream((bytes.Length / 3) + 64);
        using (var zlib = new ZLibStream(packed, options, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }
}
