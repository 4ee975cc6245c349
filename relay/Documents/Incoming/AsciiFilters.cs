using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Incoming;

/// <summary>Bytes written as text (ISO 32000-1, 7.4.2 and 7.4.3).</summary>
internal static class AsciiFilters
{
    private const int Group = 5;

    /// <summary>Pairs of hexadecimal digits up to <c>&gt;</c>.</summary>
    public static byte[] Hex(ReadOnlySpan<byte> text, StreamBudget budget)
    {
        var digits = new List<byte>(text.Length);
        foreach (var symbol in text)
        {
            if (symbol == '>')
                break;
            if (char.IsAsciiHexDigit((char)symbol))
                digits.Add(symbol);
            else if (!PdfScanner.IsSpace(symbol))
                throw Broken();
        }
        if (digits.Count % 2 != 0)
            digits.Add((byte)'0');
        budget.Spend(digits.Count / 2);
        return Convert.FromHexString(digits.ToArray());
    }

    /// <summary>Groups of five symbols for four bytes, <c>z</c> for four zeros, up to <c>~&gt;</c>.</summary>
    public static byte[] Base85(ReadOnlySpan<byte> text, StreamBudget budget)
    {
        var plain = new List<byte>(text.Length);
        var (value, symbols) = (0UL, 0);
        foreach (var symbol in text)
        {
            if (symbol == '~')
                break;
            if (PdfScanner.IsSpace(symbol))
                continue;
            if (symbol == 'z' && symbols == 0)
            {
                plain.AddRange([0, 0, 0, 0]);
                budget.Spend(Group - 1);
                continue;
            }
            if (symbol is < (byte)'!' or > (byte)'u')
                throw Broken();
            value = (value * 85) + symbol - '!';
            if (++symbols < Group)
                continue;
            Add(plain, value, Group - 1, budget);
            (value, symbols) = (0, 0);
        }
        if (symbols == 1)
            throw Broken();
        if (symbols > 1)
        {
            for (var missing = symbols; missing < Group; missing++)
                value = (value * 85) + 84;
            Add(plain, value, symbols - 1, budget);
        }
        return [.. plain];
    }

    private static void Add(List<byte> plain, ulong value, int count, StreamBudget budget)
    {
        if (value > uint.MaxValue)
            throw Broken();
        budget.Spend(count);
        for (var at = 0; at < count; at++)
            plain.Add((byte)(value >> (24 - (8 * at))));
    }

    private static VettingStopException Broken() => new(VettingRules.Stream, "A stream in ASCII cannot be read.");
}
