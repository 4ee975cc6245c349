namespace TicketRelay.Codes;

/// <summary>Error correction over GF(256) with the polynomial x⁸+x⁴+x³+x²+1, as QR codes use it.</summary>
internal static class ReedSolomon
{
    private static readonly byte[] Powers = new byte[512];
    private static readonly byte[] Logarithms = new byte[256];

    static ReedSolomon()
    {
        var value = 1;
        for (var power = 0; power < 255; power++)
        {
            Powers[power] = Powers[power + 255] = (byte)value;
            Logarithms[value] = (byte)power;
            value = (value << 1) ^ (value >= 128 ? 0x11D : 0);
        }
    }

    /// <summary>The remainder of the data, divided by the generator of that degree.</summary>
    public static byte[] Check(byte[] data, int count)
    {
        var generator = Generator(count);
        var rest = new byte[count];
        foreach (var one in data)
        {
            var factor = (byte)(one ^ rest[0]);
            Array.Copy(rest, 1, rest, 0, count - 1);
            rest[count - 1] = 0;
            for (var at = 0; at < count; at++)
                rest[at] ^= Times(generator[at], factor);
        }
        return rest;
    }

    /// <summary>Product of (x − 2ⁱ) for i below the degree; the leading 1 is left out.</summary>
    private static byte[] Generator(int degree)
    {
        var generator = new byte[degree];
        generator[degree - 1] = 1;
        for (var root = 0; root < degree; root++)
            for (var at = 0; at < degree; at++)
                generator[at] = (byte)(Times(generator[at], Powers[root]) ^ (at + 1 < degree ? generator[at + 1] : 0));
        return generator;
    }

    private static byte Times(byte left, byte right) => left == 0 || right == 0 ? (byte)0 : Powers[Logarithms[left] + Logarithms[right]];
}
