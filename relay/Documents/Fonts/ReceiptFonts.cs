using System.Text;

namespace Relay.Documents.Fonts;

internal enum FontWeight { Regular, Bold }

/// <summary>The embedded faces, and which of them shows a character.</summary>
internal static class ReceiptFonts
{
    /// <summary>Width of the framed code point that stands in for a character no face has, in thousandths of the type size.</summary>
    public const int StandInWidth = 900;

    private static readonly FontFace Regular = new("DejaVuSans");
    private static readonly FontFace Bold = new("DejaVuSans-Bold");
    private static readonly FontFace Mono = new("DejaVuSansMono");

    private static readonly FontFace[] RegularFirst = [Regular, Bold, Mono];
    private static readonly FontFace[] BoldFirst = [Bold, Regular, Mono];

    /// <summary>The face to show a code point in. <paramref name="glyph"/> is 0 when no face has it and a stand-in must be drawn.</summary>
    public static FontFace Resolve(FontWeight weight, int codePoint, out ushort glyph)
    {
        var faces = weight == FontWeight.Bold ? BoldFirst : RegularFirst;
        foreach (var face in faces)
        {
            glyph = face.GlyphOf(codePoint);
            if (glyph != 0)
                return face;
        }
        glyph = 0;
        return faces[0];
    }

    /// <summary>The width of a text as it stands, in points; characters without a shape of their own count nothing.</summary>
    public static double Width(ReadOnlySpan<char> text, FontWeight weight, double size)
    {
        double thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
            thousandths += Advance(weight, rune);
        return thousandths * size / 1000;
    }

    /// <summary>How far the pen moves for a character, in thousandths of the type size.</summary>
    public static double Advance(FontWeight weight, Rune rune)
    {
        if (Invisible.Is(rune.Value))
            return 0;
        var face = Resolve(weight, rune.Value, out var glyph);
        return glyph == 0 ? StandInWidth : face.AdvanceOf(glyph) * 1000.0 / face.UnitsPerEm;
    }
}
