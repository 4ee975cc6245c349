namespace Relay.Documents.Codes;

/// <summary>CODE128 (ISO/IEC 15417) of ASCII text: digits in pairs by set C where that is shorter, letters by set B, control characters by set A.</summary>
internal static class Code128
{
    /// <summary>White modules that belong before and after the code.</summary>
    public const int QuietZone = 10;

    private const int StartA = 103;
    private const int StartB = 104;
    private const int StartC = 105;
    private const int Stop = 106;
    private const int ToC = 99;
    private const int ToB = 100;
    private const int ToA = 101;

    /// <summary>Widths of bar, space, bar, space, bar, space of each symbol; the stop has a seventh.</summary>
    private static readonly string[] Widths = (
        "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 "
        + "223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 "
        + "112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 "
        + "311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 "
        + "122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 "
        + "214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112").Split(' ');

    /// <summary>The modules, dark is true; null when a character is not ASCII or there is none.</summary>
    public static bool[]? Encode(string value)
    {
        if (value.Length == 0 || !System.Text.Ascii.IsValid(value))
            return null;
        var symbols = Symbols(value);
        var sum = symbols[0];
        for (var i = 1; i < symbols.Count; i++)
            sum += i * symbols[i];
        symbols.Add(sum % 103);
        symbols.Add(Stop);
        var bars = new BarBuilder((symbols.Count * 11) + 2);
        foreach (var symbol in symbols)
            for (var i = 0; i < Widths[symbol].Length; i++)
                bars.Add(i % 2 == 0 ? -1 : 0, Widths[symbol][i] - '0');
        return bars.ToArray();
    }

    /// <summary>Start symbol and data. Set C pays from four digits at an end of the text, from six inside it.</summary>
    private static List<int> Symbols(string value)
    {
        var symbols = new List<int>(value.Length + 4);
        var set = 0;
        for (var at = 0; at < value.Length;)
        {
            var digits = DigitsFrom(value, at);
            var atEnd = at == 0 || at + digits == value.Length;
            var inPairs = set == StartC ? digits >= 2 : (digits >= (atEnd ? 4 : 6) || digits == 2 && value.Length == 2) && (digits % 2 == 0 || set == 0);
            var wanted = inPairs ? StartC : SetFor(value, at, set);
            if (wanted != set)
            {
                symbols.Add(set == 0 ? wanted : wanted switch { StartC => ToC, StartB => ToB, _ => ToA });
                set = wanted;
            }
            if (set == StartC)
            {
                symbols.Add(((value[at] - '0') * 10) + value[at + 1] - '0');
                at += 2;
            }
            else
            {
                symbols.Add(value[at] < ' ' ? value[at] + 64 : value[at] - ' ');
                at++;
            }
        }
        return symbols;
    }

    /// <summary>A for a control character, B for a small letter; else the set in use, or what the next special character needs.</summary>
    private static int SetFor(string value, int at, int set)
    {
        if (value[at] is >= ' ' and < '`' && set is StartA or StartB)
            return set;
        for (; at < value.Length; at++)
        {
            if (value[at] < ' ')
                return StartA;
            if (value[at] >= '`')
                return StartB;
        }
        return StartB;
    }

    private static int DigitsFrom(string value, int at)
    {
        var end = at;
        while (end < value.Length && char.IsAsciiDigit(value[end]))
            end++;
        return end - at;
    }
}
