using System.Globalization;

namespace Relay.Printing.Star;

/// <summary>Star's automatic status, as a printer sends it along: bytes in hex with blanks between, without leading zeros, of a length that differs. Two bytes of head, then those of the
/// ASB manual: the first tells the drawer's contact (bit 2), the fourth that the paper nears its end (bit 2).</summary>
/// <param name="DrawerHigh">What the drawer's contact says; null where the printer tells nothing.</param>
internal readonly record struct StarAsb(bool? DrawerHigh, bool PaperNearEnd)
{
    private const int Head = 2;
    private const int First = Head, Fourth = Head + 3;
    private const byte Drawer = 1 << 2, NearEnd = 1 << 2;

    public static StarAsb Read(string? text)
    {
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new StarAsb(Byte(words, First) is { } first ? (first & Drawer) != 0 : null, (Byte(words, Fourth) & NearEnd) > 0);
    }

    private static byte? Byte(string[] words, int place) =>
        place < words.Length && byte.TryParse(words[place], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
}
