using System.Globalization;
using Relay.Documents.Pdf;

namespace Relay.Documents.Fonts;

/// <summary>The shape shown for a character that no face has: a frame with the hexadecimal code point in two rows. Made for 2,048 units per em, as DejaVu is.</summary>
internal static class StandIn
{
    private const short Left = 110;
    private const short Right = 1733;
    private const short Bottom = -250;
    private const short Top = 1640;
    private const short Stroke = 60;

    /// <summary>Writes the frame as a glyph of its own and returns its left bearing.</summary>
    public static short WriteFrame(ByteBuffer target)
    {
        Header(target, contours: 2);
        target.BigEndian16(3);
        target.BigEndian16(7);
        target.BigEndian16(0);
        for (var point = 0; point < 8; point++)
            target.Byte(0x01); // on the curve, both coordinates as words
        // The outer rectangle runs clockwise, the inner one against it: what lies between is filled.
        const short width = Right - Left, height = Top - Bottom;
        foreach (var x in (ReadOnlySpan<short>)[Left, 0, width, 0, Stroke - width, width - (2 * Stroke), 0, (2 * Stroke) - width])
            target.BigEndian16(x);
        foreach (var y in (ReadOnlySpan<short>)[Bottom, height, 0, -height, Stroke, 0, height - (2 * Stroke), 0])
            target.BigEndian16(y);
        return Left;
    }

    /// <summary>Writes the composite of frame and digits and returns its left bearing.</summary>
    /// <param name="digitId">The new id of the glyph of a hexadecimal digit.</param>
    public static short Write(ByteBuffer target, int codePoint, ushort frame, Func<int, ushort> digitId)
    {
        var digits = codePoint.ToString(codePoint > 0xFFFF ? "X6" : "X4", CultureInfo.InvariantCulture);
        var columns = digits.Length / 2;
        var scale = columns == 2 ? 0.46 : 0.33;
        var pitch = columns == 2 ? 660 : 455;
        var first = ((Left + Right) / 2) - (columns * pitch / 2);
        Header(target, contours: -1);
        Component(target, frame, 0, 0, 1, more: true);
        for (var i = 0; i < digits.Length; i++)
        {
            var x = first + (i % columns * pitch) + (columns == 2 ? 30 : 12);
            var y = i < columns ? 780 : -40;
            Component(target, digitId(digits[i]), x, y, scale, more: i < digits.Length - 1);
        }
        return Left;
    }

    private static void Header(ByteBuffer target, int contours)
    {
        foreach (var value in (ReadOnlySpan<int>)[contours, Left, Bottom, Right, Top])
            target.BigEndian16(value);
    }

    private static void Component(ByteBuffer target, ushort glyph, int x, int y, double scale, bool more)
    {
        const int offsetIsNotScaled = 0x1000;
        target.BigEndian16(GlyphOutline.ArgumentsAreWords | GlyphOutline.ArgumentsAreOffsets | GlyphOutline.HasScale
            | offsetIsNotScaled | (more ? GlyphOutline.MoreComponents : 0));
        target.BigEndian16(glyph);
        target.BigEndian16(x);
        target.BigEndian16(y);
        target.BigEndian16((int)(scale * 0x4000));
    }
}
