using System.Buffers.Binary;

namespace Relay.Documents.Fonts;

/// <summary>A glyph's outline as closed polygons in font units, its curves flattened: what is needed to paint it in dots (OpenType 1.9, "glyf").</summary>
internal static class GlyphContours
{
    private const int OnCurve = 0x01, XIsByte = 0x02, YIsByte = 0x04, Repeats = 0x08, XIsSameOrPositive = 0x10, YIsSameOrPositive = 0x20;
    private const int HasTwoScales = 0x0040, HasMatrix = 0x0080;
    private const int CurveSteps = 6;

    public static List<(double X, double Y)[]> Of(FontFace face, ushort glyph)
    {
        var contours = new List<(double X, double Y)[]>();
        var outline = face.Outline(glyph);
        if (outline.IsEmpty)
            return contours;
        var count = BinaryPrimitives.ReadInt16BigEndian(outline);
        if (count >= 0)
            ReadSimple(outline, count, contours);
        else
            ReadComposite(face, outline, contours);
        return contours;
    }

    private static void ReadComposite(FontFace face, ReadOnlySpan<byte> outline, List<(double X, double Y)[]> contours)
    {
        int at = 10, flags;
        do
        {
            flags = U16(outline, at);
            var part = Of(face, U16(outline, at + 2));
            at += 4;
            var words = (flags & GlyphOutline.ArgumentsAreWords) != 0;
            double dx = words ? S16(outline, at) : (sbyte)outline[at], dy = words ? S16(outline, at + 2) : (sbyte)outline[at + 1];
            at += words ? 4 : 2;
            if ((flags & GlyphOutline.ArgumentsAreOffsets) == 0)
                (dx, dy) = (0, 0);
            var (a, b, c, d) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & GlyphOutline.HasScale) != 0)
                (a, d, at) = (F2(outline, at), F2(outline, at), at + 2);
            else if ((flags & HasTwoScales) != 0)
                (a, d, at) = (F2(outline, at), F2(outline, at + 2), at + 4);
            else if ((flags & HasMatrix) != 0)
                (a, b, c, d, at) = (F2(outline, at), F2(outline, at + 2), F2(outline, at + 4), F2(outline, at + 6), at + 8);
            foreach (var contour in part)
                contours.Add([.. contour.Select(point => ((a * point.X) + (c * point.Y) + dx, (b * point.X) + (d * point.Y) + dy))]);
        }
        while ((flags & GlyphOutline.MoreComponents) != 0);
    }

    private static void ReadSimple(ReadOnlySpan<byte> outline, int count, List<(double X, double Y)[]> contours)
    {
        var points = U16(outline, 10 + (2 * (count - 1))) + 1;
        var at = 10 + (2 * count);
        at += 2 + U16(outline, at);
        var flags = new byte[points];
        for (var i = 0; i < points;)
        {
            var flag = outline[at++];
            var times = (flag & Repeats) != 0 ? outline[at++] + 1 : 1;
            while (times-- > 0)
                flags[i++] = flag;
        }
        var xs = Coordinates(outline, flags, XIsByte, XIsSameOrPositive, ref at);
        var ys = Coordinates(outline, flags, YIsByte, YIsSameOrPositive, ref at);
        var first = 0;
        for (var contour = 0; contour < count; contour++)
        {
            var last = U16(outline, 10 + (2 * contour));
            contours.Add(Flatten(flags, xs, ys, first, last));
            first = last + 1;
        }
    }

    private static int[] Coordinates(ReadOnlySpan<byte> outline, byte[] flags, int isByte, int isSameOrPositive, ref int at)
    {
        var (values, value) = (new int[flags.Length], 0);
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isByte) != 0)
                value += (flags[i] & isSameOrPositive) != 0 ? outline[at++] : -outline[at++];
            else if ((flags[i] & isSameOrPositive) == 0)
            {
                value += S16(outline, at);
                at += 2;
            }
            values[i] = value;
        }
        return values;
    }

    /// <summary>Between two points off the curve lies one on it, half way.</summary>
    private static (double X, double Y)[] Flatten(byte[] flags, int[] xs, int[] ys, int first, int last)
    {
        var count = last - first + 1;
        (double X, double Y) Point(int i) => (xs[first + (i % count)], ys[first + (i % count)]);
        bool IsOn(int i) => (flags[first + (i % count)] & OnCurve) != 0;
        var start = 0;
        while (start < count && !IsOn(start))
            start++;
        var from = start < count ? Point(start) : Middle(Point(0), Point(count - 1));
        if (start == count)
            start = -1;
        var polygon = new List<(double X, double Y)> { from };
        for (var i = start + 1; i <= start + count; i++)
        {
            if (IsOn(i + count))
            {
                polygon.Add(from = Point(i + count));
                continue;
            }
            var control = Point(i + count);
            var to = IsOn(i + 1 + count) ? Point(i + 1 + count) : Middle(control, Point(i + 1 + count));
            for (var step = 1; step <= CurveSteps; step++)
            {
                var t = (double)step / CurveSteps;
                var (u, v, w) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
                polygon.Add(((u * from.X) + (v * control.X) + (w * to.X), (u * from.Y) + (v * control.Y) + (w * to.Y)));
            }
            from = to;
        }
        return [.. polygon];
    }

    private static (double X, double Y) Middle((double X, double Y) a, (double X, double Y) b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static short S16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    private static double F2(ReadOnlySpan<byte> bytes, int at) => S16(bytes, at) / 16384.0;
}
