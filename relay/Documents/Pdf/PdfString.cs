using System.Globalization;

namespace Relay.Documents.Pdf;

/// <summary>Text as a PDF string object (ISO 32000-2, 7.3.4): readable where it is ASCII, else UTF-16 with its mark; nothing in it can end the string early.</summary>
internal static class PdfString
{
    public static void Text(this ByteBuffer target, string text)
    {
        if (IsPlain(text))
            Plain(target, text);
        else
            Utf16(target, text);
    }

    /// <summary>One byte inside a literal string. A reader takes a bare carriage return for a line feed, so it is escaped too.</summary>
    public static void Literal(this ByteBuffer target, byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')
            target.Byte((byte)'\\');
        target.Byte(value == '\r' ? (byte)'r' : value);
    }

    /// <summary>A moment as <c>D:20171123144058+01'00'</c> (ISO 32000-2, 7.9.4).</summary>
    public static string Date(DateTimeOffset moment)
    {
        var offset = moment.Offset;
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return moment.ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture)
            + string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(offset.Hours):00}'{Math.Abs(offset.Minutes):00}'");
    }

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
            if (character is < ' ' or > '~')
                return false;
        return true;
    }

    private static void Plain(ByteBuffer target, string text)
    {
        target.Byte((byte)'(');
        foreach (var character in text)
            target.Literal((byte)character);
        target.Byte((byte)')');
    }

    private static void Utf16(ByteBuffer target, string text)
    {
        target.Raw("<FEFF"u8);
        foreach (var unit in text)
            target.Hex4(unit);
        target.Byte((byte)'>');
    }
}
