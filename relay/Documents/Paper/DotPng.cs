using Relay.Documents.Codes;

namespace Relay.Documents.Paper;

/// <summary>Dots as a PNG of one bit per pixel, which printers print as it is.</summary>
internal static class DotPng
{
    public static byte[] Write(DotMatrix dots) => BitPng.Write(dots.Width, dots.Height, (y, row) =>
    {
        var source = dots.Rows(y, 1);
        for (var i = 0; i < source.Length; i++)
            row[i] = (byte)~source[i];
    });
}
