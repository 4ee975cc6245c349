namespace Relay.Documents.Codes;

/// <summary>EAN-13 (ISO/IEC 15420): 95 modules for 13 digits, the last of which checks the others.</summary>
internal static class Ean13
{
    private const int Digits = 13;
    private const int DigitWidth = 7;

    /// <summary>Right-hand patterns of 0 to 9, dark is 1; the left-hand odd ones are their negatives, the even ones their mirror images.</summary>
    private static readonly byte[] RightHand = [0b1110010, 0b1100110, 0b1101100, 0b1000010, 0b1011100, 0b1001110, 0b1010000, 0b1000100, 0b1001000, 0b1110100];

    /// <summary>Which of the six left digits are even, by the leading digit.</summary>
    private static readonly byte[] EvenByLead = [0b000000, 0b001011, 0b001101, 0b001110, 0b010011, 0b011001, 0b011100, 0b010101, 0b010110, 0b011010];

    /// <summary>Whether this is 13 digits with the right check digit.</summary>
    public static bool IsValid(string value)
    {
        if (value.Length != Digits)
            return false;
        var sum = 0;
        for (var i = 0; i < Digits; i++)
        {
            if (!char.IsAsciiDigit(value[i]))
                return false;
            sum += (value[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /// <summary>The modules, dark is true; null when the value is not a valid EAN-13.</summary>
    public static bool[]? Encode(string value)
    {
        if (!IsValid(value))
            return null;
        var bars = new BarBuilder(95);
        var even = EvenByLead[value[0] - '0'];
        bars.Add(0b101, 3);
        for (var i = 1; i < Digits; i++)
        {
            if (i == 7)
                bars.Add(0b01010, 5);
            var right = RightHand[value[i] - '0'];
            var isEven = i < 7 && (even >> (6 - i) & 1) == 1;
            bars.Add(i >= 7 ? right : isEven ? Mirror(right) : ~right, DigitWidth);
        }
        bars.Add(0b101, 3);
        return bars.ToArray();
    }

    private static int Mirror(int pattern)
    {
        var mirrored = 0;
        for (var i = 0; i < DigitWidth; i++)
            mirrored |= (pattern >> i & 1) << (DigitWidth - 1 - i);
        return mirrored;
    }
}
