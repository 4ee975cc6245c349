using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Relay.Documents.Fonts;

namespace Relay.Documents.Paper;

/// <summary>Characters in dots, painted from the embedded faces to fit a printer's cell. Kept once painted, up to a bound.</summary>
internal static class DotGlyphs
{
    private const int MostKept = 4096;

    /// <summary>Parts of a dot, in each direction, that are looked at; and how many of them make it black: a little less than half, since paper drinks no ink.</summary>
    private const int Parts = 4;
    private const int BlackFrom = 6;

    private static readonly ConcurrentDictionary<(int CodePoint, int Width, int Height), DotMatrix> Kept = new();

    /// <param name="width">Of the character's cell, in dots.</param>
    /// <param name="height">Of the cell, in dots.</param>
    public static DotMatrix Of(Rune rune, int width, int height)
    {
        if (Kept.TryGetValue((rune.Value, width, height), out var known))
            return known;
        var painted = Paint(rune, width, height);
        if (Kept.Count < MostKept)
            Kept[(rune.Value, width, height)] = painted;
        return painted;
    }

    private static DotMatrix Paint(Rune rune, int width, int height)
    {
        var face = ReceiptFonts.ResolveMono(rune.Value, out var glyph);
        if (glyph == 0)
            return PaintFrame(rune, width, height);
        var dots = new DotMatrix(width, height);
        // The mono face's own cell fills the printer's; a wider letter of another face is made narrower.
        var cell = ReceiptFonts.MonoAdvance;
        double advance = Math.Max(face.AdvanceOf(glyph), (ushort)cell);
        var (scaleX, scaleY) = (width / advance, height / 2.0 / cell);
        var left = (width - (face.AdvanceOf(glyph) * scaleX)) / 2;
        var baseLine = Math.Round(height * 0.79);
        Fill(dots, [.. GlyphContours.Of(face, glyph).Select(contour => contour
            .Select(point => (left + (point.X * scaleX), baseLine - (point.Y * scaleY))).ToArray())]);
        return dots;
    }

    /// <summary>The code point in a frame, for a character that no face has.</summary>
    private static DotMatrix PaintFrame(Rune rune, int width, int height)
    {
        var dots = new DotMatrix(width, height);
        dots.Fill(1, 1, width - 2, height - 2);
        dots.Invert(2, 2, width - 4, height - 4);
        var digits = rune.Value.ToString(rune.Value > 0xFFFF ? "X6" : "X4", CultureInfo.InvariantCulture);
        var columns = digits.Length / 2;
        var (digitWidth, digitHeight) = ((width - 6) / columns, (height - 6) / 2);
        for (var i = 0; i < digits.Length; i++)
            dots.Draw(Of(new Rune(digits[i]), digitWidth, digitHeight), 3 + (i % columns * digitWidth), 3 + (i / columns * digitHeight));
        return dots;
    }

    /// <summary>Fills polygons by the non-zero rule.</summary>
    private static void Fill(DotMatrix dots, List<(double X, double Y)[]> polygons)
    {
        var covered = new int[dots.Width];
        var crossings = new List<(double X, int Turn)>();
        for (var y = 0; y < dots.Height; y++)
        {
            Array.Clear(covered);
            for (var part = 0; part < Parts; part++)
            {
                Cross(polygons, y + ((part + 0.5) / Parts), crossings);
                var winding = 0;
                for (var i = 0; i < crossings.Count - 1; i++)
                {
                    winding += crossings[i].Turn;
                    if (winding == 0)
                        continue;
                    var end = Math.Min((int)Math.Round(crossings[i + 1].X * Parts), dots.Width * Parts);
                    for (var at = Math.Max(0, (int)Math.Round(crossings[i].X * Parts)); at < end; at++)
                        covered[at / Parts]++;
                }
            }
            for (var x = 0; x < covered.Length; x++)
                if (covered[x] >= BlackFrom)
                    dots.Ink(x, y);
        }
    }

    private static void Cross(List<(double X, double Y)[]> polygons, double y, List<(double X, int Turn)> crossings)
    {
        crossings.Clear();
        foreach (var polygon in polygons)
            for (var i = 0; i < polygon.Length; i++)
            {
                var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Length]);
                if (a.Y <= y == b.Y <= y)
                    continue;
                crossings.Add((a.X + ((y - a.Y) * (b.X - a.X) / (b.Y - a.Y)), a.Y <= y ? 1 : -1));
            }
        crossings.Sort((one, other) => one.X.CompareTo(other.X));
    }
}
