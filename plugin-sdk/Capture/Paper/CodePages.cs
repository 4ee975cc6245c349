using System.Text;

namespace Capture.Paper;

/// <summary>The printer's numbers of code pages (ESC t, as Epson counts), and what they are.</summary>
internal static class CodePages
{
    private static readonly Dictionary<int, int> Numbers = new()
    {
        [0] = 437, [2] = 850, [3] = 860, [4] = 863, [5] = 865, [13] = 857, [14] = 737, [15] = 28597, [16] = 1252, [17] = 866, [18] = 852, [19] = 858,
        [32] = 720, [33] = 775, [34] = 855, [35] = 861, [36] = 862, [37] = 864, [38] = 869, [39] = 28592, [40] = 28605, [45] = 1250, [46] = 1251, [47] = 1253,
        [48] = 1254, [49] = 1255, [50] = 1256, [51] = 1257, [52] = 1258,
        // As some clones count.
        [53] = 858, [71] = 1252,
    };

    private static readonly KatakanaPage Katakana = new();

    /// <summary>Of a page that nobody here knows, what is not ASCII is marked as unreadable: no gap that nobody sees, and no garbage.</summary>
    private static readonly Encoding Plain = Encoding.GetEncoding("us-ascii", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    /// <summary>The printer's numbers that are known.</summary>
    public static IEnumerable<int> All => Numbers.Keys.Prepend(KatakanaPage.Number);

    public static Encoding Of(int number) => number == KatakanaPage.Number ? Katakana : Numbers.TryGetValue(number, out var page) ? Encoding.GetEncoding(page) : Plain;
}
