using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace Relay.Hosting;

/// <summary>Answers as gzip (RFC 9110, 8.4.1), for browsers that take it. Not for an answer that says what a stranger asked beside a secret: its length would tell.</summary>
internal static class Gzip
{
    /// <param name="accepted">The header <c>Accept-Encoding</c>.</param>
    public static bool IsTaken(StringValues accepted) =>
        accepted.ToString().Split(',').Any(one => one.Split(';') is [var coding, .. var weight] && coding.Trim().Equals("gzip", StringComparison.OrdinalIgnoreCase)
            && !weight.Any(part => part.Trim() is "q=0" or "q=0.0"));

    public static byte[] Pack(byte[] bytes, CompressionLevel level = CompressionLevel.SmallestSize)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Says that the answer depends on what the browser takes, and whether this one is packed.</summary>
    public static void Tell(IHeaderDictionary headers, bool packed)
    {
        headers.Append("Vary", "Accept-Encoding");
        if (packed)
            headers.ContentEncoding = "gzip";
    }
}
