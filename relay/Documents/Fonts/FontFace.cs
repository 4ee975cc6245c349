using Relay.Hosting;

namespace Relay.Documents.Fonts;

/// <summary>One TrueType face with the tables that laying out and embedding need, read once.</summary>
internal sealed class FontFace
{
    private readonly TrueTypeReader _file;
    private readonly CharacterMap _characters;
    private readonly int[] _glyphOffsets;
    private readonly ushort[] _advances;

    public FontFace(string name)
    {
        Name = name;
        _file = new TrueTypeReader(EmbeddedAssets.Read($"fonts/{name}.ttf"));
        _characters = new CharacterMap(_file);
        var head = _file.Table("head");
        UnitsPerEm = _file.U16(head + 18);
        Box = (_file.S16(head + 36), _file.S16(head + 38), _file.S16(head + 40), _file.S16(head + 42));
        var hhea = _file.Table("hhea");
        (Ascent, Descent) = (_file.S16(hhea + 4), _file.S16(hhea + 6));
        CapHeight = _file.S16(_file.Table("OS/2") + 88);
        var glyphs = _file.U16(_file.Table("maxp") + 4);
        _glyphOffsets = ReadOffsets(glyphs, longOffsets: _file.S16(head + 50) != 0);
        _advances = ReadAdvances(glyphs, _file.U16(hhea + 34));
    }

    /// <summary>The PostScript name, such as <c>DejaVuSans-Bold</c>.</summary>
    public string Name { get; }

    public int UnitsPerEm { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }

    /// <summary>The box that holds every glyph, in font units.</summary>
    public (short Left, short Bottom, short Right, short Top) Box { get; }

    /// <summary>The glyph of a code point, or 0 when this face has none.</summary>
    public ushort GlyphOf(int codePoint) => _characters[codePoint];

    /// <summary>How far the pen moves, in font units.</summary>
    public ushort AdvanceOf(ushort glyph) => _advances[glyph];

    /// <summary>The outline as the file holds it; empty for a blank.</summary>
    public ReadOnlySpan<byte> Outline(ushort glyph) =>
        _file.Bytes(_file.Table("glyf") + _glyphOffsets[glyph], _glyphOffsets[glyph + 1] - _glyphOffsets[glyph]);

    /// <summary>A whole table, to be copied and amended.</summary>
    public byte[] CopyOfTable(string tag) => _file.TableBytes(tag).ToArray();

    /// <summary>The left side bearing of <c>hmtx</c>, in font units.</summary>
    public short LeftBearing(ushort glyph)
    {
        var metrics = _file.U16(_file.Table("hhea") + 34);
        var table = _file.Table("hmtx");
        return _file.S16(glyph < metrics ? table + (4 * glyph) + 2 : table + (4 * metrics) + (2 * (glyph - metrics)));
    }

    private int[] ReadOffsets(int glyphs, bool longOffsets)
    {
        var table = _file.Table("loca");
        var offsets = new int[glyphs + 1];
        for (var i = 0; i <= glyphs; i++)
            offsets[i] = longOffsets ? _file.S32(table + (4 * i)) : 2 * _file.U16(table + (2 * i));
        return offsets;
    }

    private ushort[] ReadAdvances(int glyphs, int metrics)
    {
        var table = _file.Table("hmtx");
        var advances = new ushort[glyphs];
        for (var i = 0; i < glyphs; i++)
            advances[i] = _file.U16(table + (4 * Math.Min(i, metrics - 1)));
        return advances;
    }
}
