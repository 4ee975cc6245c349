using System.Text;
using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Signing.Writing;

/// <summary>Text strings (ISO 32000-1, 7.9.2.2): escaped ASCII where that is enough, else UTF-16BE in hex.</summary>
internal static class PdfText
{
    public static Revision String(this Revision revision, string text)
    {
        if (!Ascii.IsValid(text))
            return revision.Text("<FEFF"u8).Text(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))).Text(">"u8);
        revision.Text("("u8);
        foreach (var symbol in text)
            Write(revision, (byte)symbol);
        return revision.Text(")"u8);
    }

    /// <summary>Reads what <see cref="String"/> writes.</summary>
    public static string Read(PdfSlice value)
    {
        var bytes = PdfStrings.Read(value);
        return bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2) : Encoding.ASCII.GetString(bytes);
    }

    /// <summary>Angle brackets are written as octal too, so that no text can look like the start of a dictionary.</summary>
    private static void Write(Revision revision, byte symbol)
    {
        if (symbol is (byte)'(' or (byte)')' or (byte)'\\')
            revision.Text([(byte)'\\', symbol]);
        else if (symbol is >= (byte)' ' and <= (byte)'~' and not ((byte)'<' or (byte)'>'))
            revision.Text([symbol]);
        else
            revision.Text([(byte)'\\', (byte)('0' + (symbol >> 6)), (byte)('0' + ((symbol >> 3) & 7)), (byte)('0' + (symbol & 7))]);
    }
}
