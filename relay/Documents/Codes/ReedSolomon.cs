namespace Relay.Documents.Codes;

/// <summary>Error correction words of a QR code (ISO/IEC 18004, 7.5.2): the remainder of the data words by a generator polynomial over GF(256), modulo x^8 + x^4 + x^3 + x^2 + 1.</summary>
internal sealed class ReedSolomon
{
    private const int Polynomial = 0x11D;
    private const int Order = 255;

    private static readonly byte[] Powers = new byte[2 * Order];
    private static readonly byte[] Logarithms = new byte[Order + 1];

    /// <summary>The generator's coefficients as powers of 2, highest first, without its leading 1.</summary>
    private readonly byte[] _generator;

    static ReedSolomon()
    {
        for (int power = 0, value = 1; power < Order; power++)
        {
            Powers[power] = Powers[power + Order] = (byte)value;
            Logarithms[value] = (byte)power;
            value <<= 1;
            if (value > Order)
                value ^= Polynomial;
        }
    }

    /// <param name="words">Error correction words to make.</param>
    public ReedSolomon(int words)
    {
        // The product of (x - 2^0) … (x - 2^(words-1)), lowest coefficient first.
        var product = new byte[words + 1];
        product[0] = 1;
        for (var root = 0; root < words; root++)
            for (var at = root + 1; at >= 0; at--)
                product[at] = (byte)((at > 0 ? product[at - 1] : 0) ^ (product[at] == 0 ? 0 : Powers[Logarithms[product[at]] + root]));
        _generator = [.. Enumerable.Range(1, words).Select(at => Logarithms[product[words - at]])];
    }

    /// <param name="correction">As many as this was made for; overwritten.</param>
    public void Write(ReadOnlySpan<byte> data, Span<byte> correction)
    {
        correction.Clear();
        foreach (var word in data)
        {
            var lead = word ^ correction[0];
            correction[1..].CopyTo(correction);
            correction[^1] = 0;
            if (lead == 0)
                continue;
            var power = Logarithms[lead];
            for (var at = 0; at < correction.Length; at++)
                correction[at] ^= Powers[power + _generator[at]];
        }
    }
}
