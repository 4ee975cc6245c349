namespace Relay.Documents.Fonts;

/// <summary>Which glyph shows a code point: the font's <c>cmap</c>, unrolled once so that a look-up is one read.</summary>
internal sealed class CharacterMap
{
    private const int UnicodePlatform = 0;
    private const int WindowsPlatform = 3;

    private readonly ushort[] _basic = new ushort[0x10000];
    private readonly Dictionary<int, ushort> _others = [];

    public CharacterMap(TrueTypeReader font)
    {
        var table = font.Table("cmap");
        var count = font.U16(table + 2);
        for (var i = 0; i < count; i++)
        {
            var record = table + 4 + (8 * i);
            if (font.U16(record) is not (UnicodePlatform or WindowsPlatform))
                continue;
            var offset = table + font.S32(record + 4);
            switch (font.U16(offset))
            {
                case 4:
                    ReadSegments(font, offset);
                    break;
                case 12:
                    ReadGroups(font, offset);
                    break;
            }
        }
    }

    /// <summary>The glyph of a code point, or 0 when the font has none.</summary>
    public ushort this[int codePoint] =>
        codePoint < _basic.Length ? _basic[codePoint] : _others.GetValueOrDefault(codePoint);

    private void ReadSegments(TrueTypeReader font, int offset)
    {
        var doubled = font.U16(offset + 6);
        for (var i = 0; i < doubled; i += 2)
        {
            var end = font.U16(offset + 14 + i);
            var start = font.U16(offset + 16 + doubled + i);
            var delta = font.U16(offset + 16 + (2 * doubled) + i);
            var rangeAt = offset + 16 + (3 * doubled) + i;
            var range = font.U16(rangeAt);
            for (int code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : font.U16(rangeAt + range + (2 * (code - start)));
                if (glyph != 0)
                    _basic[code] = (ushort)(glyph + delta);
            }
        }
    }

    private void ReadGroups(TrueTypeReader font, int offset)
    {
        var count = font.S32(offset + 12);
        for (var i = 0; i < count; i++)
        {
            var group = offset + 16 + (12 * i);
            var (start, end, glyph) = (font.S32(group), font.S32(group + 4), font.S32(group + 8));
            for (var code = start; code <= end; code++)
            {
                if (code < _basic.Length)
                    _basic[code] = (ushort)(glyph + code - start);
                else
                    _others[code] = (ushort)(glyph + code - start);
            }
        }
    }
}
