using System.Globalization;
using System.Text;
using Relay.Documents.Pdf;

namespace Relay.Documents.Fonts;

/// <summary>A face cut down to some characters, deflated and ready to embed. Glyph ids are new: character <c>i</c> of the set is glyph <c>i + 1</c>.</summary>
internal sealed class FontSubset
{
    private const int DirectCodes = 0x530;

    private readonly int[] _characters;
    private readonly ushort[] _direct = new ushort[DirectCodes];

    /// <param name="characters">Code points in ascending order, each once.</param>
    public FontSubset(FontFace face, int[] characters)
    {
        Face = face;
        _characters = characters;
        for (var i = 0; i < characters.Length && characters[i] < DirectCodes; i++)
            _direct[characters[i]] = (ushort)(i + 1);
        var program = SubsetProgram.Build(face, characters);
        ProgramLength = program.Length;
        Program = Deflate.PackTightly(program);
        ToUnicode = Deflate.PackTightly(UnicodeMap.Write(characters));
        Widths = WriteWidths();
        Name = Tag(program) + "+" + face.Name;
    }

    public FontFace Face { get; }

    /// <summary>The name with the six letters that mark a subset (ISO 32000-2, 9.9.2), taken from its content.</summary>
    public string Name { get; }

    /// <summary>The deflated TrueType file.</summary>
    public byte[] Program { get; }

    /// <summary>Its length before deflating.</summary>
    public int ProgramLength { get; }

    /// <summary>The deflated CMap from glyph ids to text.</summary>
    public byte[] ToUnicode { get; }

    /// <summary>The widths in thousandths, as the inside of a <c>W</c> array.</summary>
    public string Widths { get; }

    /// <summary>Bytes it holds, for the cache's bound.</summary>
    public int Weight => Program.Length + ToUnicode.Length + (2 * Widths.Length) + (4 * _characters.Length) + (2 * DirectCodes);

    /// <summary>The glyph id of a character of the set; 0 for a Latin, Greek or Cyrillic one that is not in it.</summary>
    public ushort GlyphId(int codePoint) =>
        codePoint < DirectCodes ? _direct[codePoint] : (ushort)(Array.BinarySearch(_characters, codePoint) + 1);

    private string WriteWidths()
    {
        var text = new StringBuilder("1 [");
        foreach (var character in _characters)
        {
            var glyph = Face.GlyphOf(character);
            var width = glyph == 0 ? ReceiptFonts.StandInWidth : Face.AdvanceOf(glyph) * 1000.0 / Face.UnitsPerEm;
            text.Append(Math.Round(width, 1).ToString(CultureInfo.InvariantCulture)).Append(' ');
        }
        return text.Append(']').ToString();
    }

    private static string Tag(byte[] program)
    {
        var hash = System.IO.Hashing.XxHash64.HashToUInt64(program);
        return string.Create(6, hash, static (letters, value) =>
        {
            for (var i = 0; i < letters.Length; i++, value /= 26)
                letters[i] = (char)('A' + (value % 26));
        });
    }
}
