namespace Relay.Documents.Signing.Reading;

/// <summary>Names, which may hide any byte behind <c>#xx</c> (ISO 32000-1, 7.3.5).</summary>
internal static class PdfNames
{
    /// <summary>Compares a name as written, without its slash, to a plain one.</summary>
    public static bool Same(ReadOnlySpan<byte> written, ReadOnlySpan<byte> plain)
    {
        if (!written.Contains((byte)'#'))
            return written.SequenceEqual(plain);
        var at = 0;
        foreach (var wanted in plain)
        {
            if (at >= written.Length)
                return false;
            var escaped = written[at] == '#' && at + 2 < written.Length
                && char.IsAsciiHexDigit((char)written[at + 1]) && char.IsAsciiHexDigit((char)written[at + 2]);
            if (wanted != (escaped ? Hex(written[at + 1], written[at + 2]) : written[at]))
                return false;
            at += escaped ? 3 : 1;
        }
        return at == written.Length;
    }

    private static int Hex(byte high, byte low) => (Convert.ToInt32(((char)high).ToString(), 16) << 4) | Convert.ToInt32(((char)low).ToString(), 16);
}
