namespace Relay.Documents.Fonts;

internal enum FontWeight { Regular, Bold }

/// <summary>The embedded faces, and which of them shows a character.</summary>
internal static class ReceiptFonts
{
    /// <summary>Width of the framed code point that stands in for a character no face has, in thousandths of the type size.</summary>
    public const int StandInWidth = 900;

    /// <summary>The face of running text.</summary>
    public static FontFace Regular { get; } = new("DejaVuSans");

    private static readonly FontFace Bold = new("DejaVuSans-Bold");
    private static readonly FontFace Mono = new("DejaVuSansMono");

    /// <summary>How wide the cell of the grid's face is, in its font units.</summary>
    public static int MonoAdvance { get; } = Mono.AdvanceOf(Mono.GlyphOf('0'));

    private static readonly FontFace[] RegularFirst = [Regular, Bold, Mono];
    private static readonly FontFace[] MonoFirst = [Mono, Regular, Bold];
    private static readonly FontFace[] BoldFirst = [Bold, Regular, Mono];

    /// <summary>Latin, Greek and Cyrillic: their advances are looked up without asking the faces.</summary>
    private const int UsualCharacters = 0x530;

    private static readonly double[] RegularAdvances = Advances(FontWeight.Regular);
    private static readonly double[] BoldAdvances = Advances(FontWeight.Bold);

    /// <summary>The face to show a code point in. <paramref name="glyph"/> is 0 when no face has it and a stand-in must be drawn.</summary>
    public static FontFace Resolve(FontWeight weight, int codePoint, out ushort glyph) =>
        First(weight == FontWeight.Bold ? BoldFirst : RegularFirst, codePoint, out glyph);

    /// <summary>As <see cref="Resolve"/>, for the grid of a receipt printer.</summary>
    public static FontFace ResolveMono(int codePoint, out ushort glyph) => First(MonoFirst, codePoint, out glyph);

    /// <summary>The width of a text as it stands, in points; characters without a shape of their own count nothing.</summary>
    public static double Width(ReadOnlySpan<char> text, FontWeight weight, double size)
    {
        var usual = weight == FontWeight.Bold ? BoldAdvances : RegularAdvances;
        double thousandths = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= usual.Length)
                return (thousandths + Slowly(text[i..], weight)) * size / 1000;
            thousandths += usual[text[i]];
        }
        return thousandths * size / 1000;
    }

    private static double Slowly(ReadOnlySpan<char> text, FontWeight weight)
    {
        double thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
            thousandths += Advance(weight, rune.Value);
        return thousandths;
    }

    /// <summary>How far the pen moves for a character, in thousandths of the type size.</summary>
    private static double Advance(FontWeight weight, int codePoint)
    {
        if (Invisible.Is(codePoint))
            return 0;
        var face = Resolve(weight, codePoint, out var glyph);
        return glyph == 0 ? StandInWidth : face.AdvanceOf(glyph) * 1000.0 / face.UnitsPerEm;
    }

    private static double[] Advances(FontWeight weight)
    {
        var advances = new double[UsualCharacters];
        for (var character = 0; character < advances.Length; character++)
            advances[character] = Advance(weight, character);
        return advances;
    }

    private static FontFace First(FontFace[] faces, int codePoint, out ushort glyph)
    {
        foreach (var face in faces)
        {
            glyph = face.GlyphOf(codePoint);
            if (glyph != 0)
                return face;
        }
        glyph = 0;
        return faces[0];
    }
}
