using Relay.Documents.Pdf;

namespace Relay.Documents.Fonts;

/// <summary>
/// Writes a TrueType file of some characters only: new glyph ids, no hinting, the tables that a PDF needs (ISO 32000-2, 9.9.1).
/// A character that the face lacks becomes a frame with its code point, so that nothing is ever shown as an empty box.
/// </summary>
internal sealed class SubsetProgram : IDisposable
{
    private const int NotDrawn = -1;

    private readonly FontFace _face;

    /// <summary>Glyphs of the face in their new order; stand-ins and the frame have none.</summary>
    private readonly List<int> _glyphs = [0];
    private readonly Dictionary<ushort, ushort> _newIds = [];
    private readonly ByteBuffer _outlines = new(16 * 1024);
    private readonly ByteBuffer _metrics = new(1024);
    private readonly List<int> _offsets = [];
    private ushort _frame;

    private SubsetProgram(FontFace face) => _face = face;

    public static byte[] Build(FontFace face, ReadOnlySpan<int> characters)
    {
        using var program = new SubsetProgram(face);
        program.AddAll(characters);
        return program.Assemble();
    }

    public void Dispose()
    {
        _outlines.Dispose();
        _metrics.Dispose();
    }

    private void AddAll(ReadOnlySpan<int> characters)
    {
        foreach (var character in characters)
        {
            var glyph = _face.GlyphOf(character);
            if (glyph != 0)
                _newIds.TryAdd(glyph, (ushort)_glyphs.Count);
            _glyphs.Add(glyph == 0 ? NotDrawn : glyph);
        }
        for (var i = 0; i < _glyphs.Count; i++)
        {
            _offsets.Add(_outlines.Length);
            if (_glyphs[i] >= 0)
                CopyGlyph((ushort)_glyphs[i]);
            else if (i == _frame)
                AddMetrics(0, StandIn.WriteFrame(_outlines));
            else
                AddStandIn(characters[i - 1]);
            _outlines.PadTo(2);
        }
        _offsets.Add(_outlines.Length);
    }

    private void CopyGlyph(ushort glyph)
    {
        GlyphOutline.Copy(_face.Outline(glyph), _outlines, NewId);
        AddMetrics(_face.AdvanceOf(glyph), _face.LeftBearing(glyph));
    }

    private void AddStandIn(int codePoint)
    {
        if (_frame == 0)
        {
            _frame = (ushort)_glyphs.Count;
            _glyphs.Add(NotDrawn);
        }
        var bearing = StandIn.Write(_outlines, codePoint, _frame, digit => NewId(_face.GlyphOf(digit)));
        AddMetrics(ReceiptFonts.StandInWidth * _face.UnitsPerEm / 1000, bearing);
    }

    private void AddMetrics(int advance, short bearing)
    {
        _metrics.BigEndian16(advance);
        _metrics.BigEndian16(bearing);
    }

    /// <summary>The new id of a glyph that others are composed of; it is added after the characters.</summary>
    private ushort NewId(ushort glyph)
    {
        if (_newIds.TryGetValue(glyph, out var id))
            return id;
        id = (ushort)_glyphs.Count;
        _glyphs.Add(glyph);
        _newIds.Add(glyph, id);
        return id;
    }

    private byte[] Assemble()
    {
        var shortOffsets = _outlines.Length < 2 * ushort.MaxValue;
        using var offsets = new ByteBuffer(4 * _offsets.Count);
        foreach (var offset in _offsets)
        {
            if (shortOffsets)
                offsets.BigEndian16(offset / 2);
            else
                offsets.BigEndian32(offset);
        }
        return TrueTypeFile.Write(
            ("glyf", _outlines.ToArray()),
            ("head", TrueTypeFile.Head(_face, shortOffsets)),
            ("hhea", TrueTypeFile.HorizontalHeader(_face, _glyphs.Count)),
            ("hmtx", _metrics.ToArray()),
            ("loca", offsets.ToArray()),
            ("maxp", TrueTypeFile.Maxima(_face, _glyphs.Count)));
    }
}
