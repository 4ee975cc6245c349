using Relay.Documents.Fonts;
using Relay.Documents.Layout;

namespace Relay.Documents.Pdf;

/// <summary>The fonts of one document: <c>F0</c>, <c>F1</c>… in the order of first use.</summary>
internal sealed class DocumentFonts
{
    private const int ObjectsPerFont = 5;

    private readonly FontSubset[] _subsets;

    /// <summary>The font that was asked for last, by weight: nearly every character is in it.</summary>
    private readonly int[] _usual = new int[2];

    public DocumentFonts(PrintedTicket ticket, SubsetCache cache)
    {
        var sets = CharacterSets.Of(ticket);
        _subsets = new FontSubset[sets.Faces.Count];
        for (var i = 0; i < _subsets.Length; i++)
            _subsets[i] = cache.Get(sets.Faces[i], sets.Sorted(sets.Faces[i]));
    }

    /// <summary>The font that shows a character, by its number, and the glyph in it.</summary>
    public int Find(FontWeight weight, int codePoint, out ushort glyph)
    {
        var face = ReceiptFonts.Resolve(weight, codePoint, out _);
        ref var index = ref _usual[(int)weight];
        if (!ReferenceEquals(_subsets[index].Face, face))
            index = Array.FindIndex(_subsets, subset => ReferenceEquals(subset.Face, face));
        glyph = _subsets[index].GlyphId(codePoint);
        return index;
    }

    /// <summary>Writes all fonts and returns them as the entries of a resource dictionary.</summary>
    public string Write(PdfFile file)
    {
        var resources = "";
        for (var i = 0; i < _subsets.Length; i++)
        {
            var first = file.Reserve(ObjectsPerFont);
            Write(file, first, _subsets[i]);
            resources += $"/F{i} {first} 0 R";
        }
        return resources;
    }

    private static void Write(PdfFile file, int first, FontSubset subset)
    {
        var (descendant, descriptor, program, unicode) = (first + 1, first + 2, first + 3, first + 4);
        var face = subset.Face;
        int Scaled(int value) => (int)Math.Round(value * 1000.0 / face.UnitsPerEm);

        file.Begin(first).Ascii($"<</Type/Font/Subtype/Type0/BaseFont/{subset.Name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>");
        file.End();
        file.Begin(descendant).Ascii(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{subset.Name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/CIDToGIDMap/Identity/FontDescriptor {descriptor} 0 R/W[{subset.Widths}]>>");
        file.End();
        const int symbolic = 4, stemWidth = 80;
        file.Begin(descriptor).Ascii(
            $"<</Type/FontDescriptor/FontName/{subset.Name}/Flags {symbolic}/FontBBox[{Scaled(face.Box.Left)} {Scaled(face.Box.Bottom)} {Scaled(face.Box.Right)} {Scaled(face.Box.Top)}]"
            + $"/ItalicAngle 0/Ascent {Scaled(face.Ascent)}/Descent {Scaled(face.Descent)}/CapHeight {Scaled(face.CapHeight)}/StemV {stemWidth}/FontFile2 {program} 0 R>>");
        file.End();
        file.Stream(program, $"/Length1 {subset.ProgramLength}", subset.Program);
        file.Stream(unicode, "", subset.ToUnicode);
    }
}
