using Relay.Documents.Paper;

namespace Relay.Tests.Printing;

/// <summary>Finds the pictures in a printer's bytes, as the printer would, and puts them below each other.</summary>
internal static class Raster
{
    private static readonly byte[] EscPos = [0x1D, 0x76, 0x30, 0x00];
    private static readonly byte[] Star = [0x1B, 0x1D, 0x53, 0x01];

    /// <param name="margin">White dots around, as paper has them.</param>
    public static DotMatrix OfEscPos(byte[] bytes, int margin = 0) => Of(bytes, EscPos, 0, margin);

    public static DotMatrix OfStar(byte[] bytes, int margin = 0) => Of(bytes, Star, 1, margin);

    /// <summary>The ESC/POS bytes without the dots of pictures.</summary>
    public static byte[] WithoutDots(byte[] bytes)
    {
        var rest = new List<byte>();
        for (var at = 0; at < bytes.Length;)
            if (bytes.AsSpan(at).StartsWith(EscPos))
                at += 8 + (Number(bytes, at + 4) * Number(bytes, at + 6));
            else
                rest.Add(bytes[at++]);
        return [.. rest];
    }

    private static DotMatrix Of(byte[] bytes, byte[] order, int afterSize, int margin)
    {
        var strips = new List<(int Width, int Height, int At)>();
        for (var at = 0; at < bytes.Length;)
        {
            if (!bytes.AsSpan(at).StartsWith(order))
            {
                at++;
                continue;
            }
            var (width, height) = (Number(bytes, at + order.Length), Number(bytes, at + order.Length + 2));
            at += order.Length + 4 + afterSize;
            strips.Add((width, height, at));
            at += width * height;
        }
        var whole = new DotMatrix((strips.Max(strip => strip.Width) * 8) + (2 * margin), strips.Sum(strip => strip.Height) + (2 * margin));
        var top = margin;
        foreach (var (width, height, from) in strips)
        {
            for (var y = 0; y < height; y++)
                for (var x = 0; x < width * 8; x++)
                    if ((bytes[from + (y * width) + (x / 8)] & (0x80 >> (x % 8))) != 0)
                        whole.Ink(margin + x, top + y);
            top += height;
        }
        return whole;
    }

    private static int Number(byte[] bytes, int at) => bytes[at] | (bytes[at + 1] << 8);
}
