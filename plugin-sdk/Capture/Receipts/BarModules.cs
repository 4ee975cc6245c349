using System.Text;

namespace Capture.Receipts;

/// <summary>The bars that a printer would draw: EAN-13, and CODE128 for every other kind, so that what was to be scanned can be.</summary>
internal static class BarModules
{
    /// <summary>White modules that belong before and after.</summary>
    public const int Quiet = 10;

    private const int StartB = 104, StartC = 105, Stop = 106;

    /// <summary>Widths of bar and space in turn, by symbol (ISO/IEC 15417).</summary>
    private static readonly string[] Widths = (
        "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 "
        + "223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 "
        + "112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 "
        + "311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 "
        + "122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 "
        + "214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112").Split(' ');

    private static readonly string[] EanRight = ["1110010", "1100110", "1101100", "1000010", "1011100", "1001110", "1010000", "1000100", "1001000", "1110100"];
    private static readonly string[] EanEven = ["000000", "001011", "001101", "001110", "010011", "011001", "011100", "010101", "010110", "011010"];

    /// <summary>Modules, true is dark; null where the text cannot be bars.</summary>
    public static bool[]? Of(string kind, string text) =>
        text.Length is 0 or > 48 || text.Any(symbol => symbol is < ' ' or > '~') ? null
            : kind == "ean13" && text.Length == 13 && text.All(char.IsAsciiDigit) ? Ean(text) : Code128(text);

    private static bool[] Ean(string digits)
    {
        var bits = new StringBuilder("101");
        for (var at = 1; at < 13; at++)
        {
            var right = EanRight[digits[at] - '0'];
            var left = at < 7 && EanEven[digits[0] - '0'][at - 1] == '1' ? string.Concat(right.Reverse()) : string.Concat(right.Select(bit => bit == '1' ? '0' : '1'));
            bits.Append(at == 7 ? "01010" : "").Append(at < 7 ? left : right);
        }
        return [.. bits.Append("101").ToString().Select(bit => bit == '1')];
    }

    private static bool[] Code128(string text)
    {
        // Digits alone go in pairs.
        var pairs = text.Length % 2 == 0 && text.All(char.IsAsciiDigit);
        List<int> symbols = [pairs ? StartC : StartB];
        symbols.AddRange(pairs ? text.Chunk(2).Select(pair => ((pair[0] - '0') * 10) + pair[1] - '0') : text.Select(symbol => symbol - ' '));
        symbols.Add((symbols[0] + symbols.Skip(1).Select((symbol, at) => symbol * (at + 1)).Sum()) % 103);
        symbols.Add(Stop);
        return [.. symbols.SelectMany(symbol => Widths[symbol].SelectMany((width, at) => Enumerable.Repeat(at % 2 == 0, width - '0')))];
    }
}
