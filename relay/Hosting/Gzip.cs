using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace Relay.Hosting;

/// <summary>Answers as gzip (RFC 9110, 8.4.1), for browsers that take it. Not for an answer that says what a stranger asked beside a secret: its length would tell.</summary>
internal static class Gzip
{
    /// <summary>Says that the answer depends on what the browser takes, and that this one is packed where it takes that.</summary>
    /// <returns>Whether the answer has to be packed.</returns>
    public static bool Agree(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Append("Vary", "Accept-Encoding");
        if (!IsTaken(context.Request.Headers.AcceptEncoding))
            return false;
        headers.ContentEncoding = "gzip";
        return true;
    }

    public static byte[] Pack(byte[] bytes, CompressionLevel level = CompressionLevel.SmallestSize)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static bool IsTaken(StringValues accepted) =>
        accepted.ToString().Split(',').Any(one => one.Split(';') is [var coding, .. var weight] && coding.Trim().Equals("gzip", StringComparison.OrdinalIgnoreCase)
            && !weight.Any(part => part.Trim() is "q=0" or "q=0.0"));
}
