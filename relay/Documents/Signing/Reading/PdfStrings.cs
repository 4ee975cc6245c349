namespace Relay.Documents.Signing.Reading;

/// <summary>The bytes that a string stands for (ISO 32000-1, 7.3.4).</summary>
internal static class PdfStrings
{
    public static byte[] Read(PdfSlice value)
    {
        var written = value.Bytes;
        if (written.StartsWith("("u8))
            return ReadLiteral(written[1..^1]);
        if (written.StartsWith("<"u8) && !value.IsDictionary)
            return ReadHex(written[1..^1]);
        throw new DocumentRefusedException(RefusalReasons.BrokenStructure);
    }

    private static byte[] ReadLiteral(ReadOnlySpan<byte> inner)
    {
        var bytes = new List<byte>(inner.Length);
        for (var at = 0; at < inner.Length; at++)
        {
            if (inner[at] != '\\' || at + 1 == inner.Length)
            {
                bytes.Add(inner[at]);
                continue;
            }
            var symbol = inner[++at];
            if (symbol is >= (byte)'0' and <= (byte)'7')
            {
                var octal = symbol - '0';
                for (var digits = 1; digits < 3 && at + 1 < inner.Length && inner[at + 1] is >= (byte)'0' and <= (byte)'7'; digits++)
                    octal = (octal * 8) + inner[++at] - '0';
                bytes.Add((byte)octal);
            }
            else if (symbol == '\r' && at + 1 < inner.Length && inner[at + 1] == '\n')
            {
                at++;
            }
            else if (symbol is not ((byte)'\n' or (byte)'\r'))
            {
                bytes.Add(Unescaped(symbol));
            }
        }
        return [.. bytes];
    }

    private static byte Unescaped(byte symbol) => symbol switch
    {
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        _ => symbol,
    };

    private static byte[] ReadHex(ReadOnlySpan<byte> inner)
    {
        var digits = new List<char>(inner.Length + 1);
        foreach (var digit in inner)
            if (char.IsAsciiHexDigit((char)digit))
                digits.Add((char)digit);
            else if (!PdfScanner.IsSpace(digit))
                throw new DocumentRefusedException(RefusalReasons.BrokenObject);
        if (digits.Count % 2 != 0)
            digits.Add('0');
        return Convert.FromHexString(digits.ToArray());
    }
}
