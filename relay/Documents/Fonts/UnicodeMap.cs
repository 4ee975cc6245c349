using System.Globalization;
using System.Text;
using Relay.Documents.Bidi;

namespace Relay.Documents.Fonts;

/// <summary>The ToUnicode CMap of a subset: what copying and searching read (ISO 32000-2, 9.10.3).</summary>
internal static class UnicodeMap
{
    private const int MostPerBlock = 100;

    /// <param name="characters">The characters of glyph ids 1 and up.</param>
    public static byte[] Write(ReadOnlySpan<int> characters)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (var start = 0; start < characters.Length; start += MostPerBlock)
        {
            var count = Math.Min(MostPerBlock, characters.Length - start);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (var i = start; i < start + count; i++)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{i + 1:X4}> <");
                foreach (var unit in ArabicForms.Plain(characters[i]) ?? char.ConvertFromUtf32(characters[i]))
                    map.Append(CultureInfo.InvariantCulture, $"{(int)unit:X4}");
                map.Append(">\n");
            }
            map.Append("endbfchar\n");
        }
        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return Encoding.ASCII.GetBytes(map.ToString());
    }
}
