using System.Text;

namespace Capture.Receipts;

/// <summary>The bars that a printer would draw: EAN-13 and EAN-8, UPC-A, ITF, CODE39 and CODE128; kinds that are rarer come as CODE128, so that what was to be scanned can be.</summary>
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

    private const string Code39Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*";

    /// <summary>By letter, which of bar and space in turn are wide (ISO/IEC 16388), the first in the highest of nine bits.</summary>
    private static readonly int[] Code39Wide =
    [
        0x034, 0x121, 0x061, 0x160, 0x031, 0x130, 0x070, 0x025, 0x124, 0x064, 0x109, 0x049, 0x148, 0x019, 0x118, 0x058, 0x00D, 0x10C, 0x04C, 0x01C, 0x103, 0x043,
        0x142, 0x013, 0x112, 0x052, 0x007, 0x106, 0x046, 0x016, 0x181, 0x0C1, 0x1C0, 0x091, 0x190, 0x0D0, 0x085, 0x184, 0x0C4, 0x0A8, 0x0A2, 0x08A, 0x02A, 0x094,
    ];

    /// <summary>By digit, which of five bars or spaces are wide (ISO/IEC 16390).</summary>
    private static readonly int[] ItfWide = [0b00110, 0b10001, 0b01001, 0b11000, 0b00101, 0b10100, 0b01100, 0b00011, 0b10010, 0b01010];

    /// <summary>Modules, true is dark; null where the text cannot be bars.</summary>
    public static bool[]? Of(string kind, string text)
    {
        if (text.Length is 0 or > 48 || text.Any(symbol => symbol is < ' ' or > '~'))
            return null;
        var isNumber = text.All(char.IsAsciiDigit);
        return kind switch
        {
            "ean13" when isNumber && text.Length == 13 => Ean(text),
            "upca" when isNumber && text.Length == 12 => Ean("0" + text),
            "ean8" when isNumber && text.Length == 8 => Ean8(text),
            "itf" when isNumber && text.Length % 2 == 0 => Itf(text),
            "code39" when text.All(symbol => symbol != '*' && Code39Letters.Contains(symbol, StringComparison.Ordinal)) => Code39(text),
            _ => Code128(text),
        };
    }

    private static bool[] Ean(string digits)
    {
        var bits = new StringBuilder("101");
        for (var at = 1; at < 13; at++)
        {
            var right = EanRight[digits[at] - '0'];
            var left = at < 7 && EanEven[digits[0] - '0'][at - 1] == '1' ? string.Concat(right.Reverse()) : EanLeft(right);
            bits.Append(at == 7 ? "01010" : "").Append(at < 7 ? left : right);
        }
        return Dark(bits.Append("101"));
    }

    private static bool[] Ean8(string digits)
    {
        var bits = new StringBuilder("101");
        for (var at = 0; at < 8; at++)
            bits.Append(at == 4 ? "01010" : "").Append(at < 4 ? EanLeft(EanRight[digits[at] - '0']) : EanRight[digits[at] - '0']);
        return Dark(bits.Append("101"));
    }

    private static string EanLeft(string right) => string.Concat(right.Select(bit => bit == '1' ? '0' : '1'));

    private static bool[] Dark(StringBuilder bits) => [.. bits.ToString().Select(bit => bit == '1')];

    /// <summary>Between two stars; a narrow space after each letter but the last.</summary>
    private static bool[] Code39(string text)
    {
        var modules = new List<bool>();
        foreach (var letter in $"*{text}*")
        {
            if (modules.Count > 0)
                modules.Add(false);
            for (var element = 0; element < 9; element++)
                Add(modules, element % 2 == 0, (Code39Wide[Code39Letters.IndexOf(letter, StringComparison.Ordinal)] >> (8 - element) & 1) == 1);
        }
        return [.. modules];
    }

    /// <summary>Digits in pairs: the first in the bars, the second in the spaces between.</summary>
    private static bool[] Itf(string digits)
    {
        List<bool> modules = [true, false, true, false];
        for (var at = 0; at < digits.Length; at += 2)
            for (var element = 0; element < 5; element++)
            {
                Add(modules, true, (ItfWide[digits[at] - '0'] >> (4 - element) & 1) == 1);
                Add(modules, false, (ItfWide[digits[at + 1] - '0'] >> (4 - element) & 1) == 1);
            }
        Add(modules, true, true);
        return [.. modules, false, true];
    }

    private static void Add(List<bool> modules, bool dark, bool wide)
    {
        for (var count = wide ? 3 : 1; count > 0; count--)
            modules.Add(dark);
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
