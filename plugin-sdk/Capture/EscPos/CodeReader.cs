using System.Text;

namespace Capture.EscPos;

/// <summary>QR codes and barcodes that the printer would draw by itself.</summary>
internal sealed class CodeReader
{
    private string _stored = "";

    /// <summary>GS ( k pL pH cn fn m data: function 80 stores, 81 prints; 49 is QR, the others are of other kinds.</summary>
    public (EscPosCommand, int) Symbol(Cursor cursor)
    {
        var data = cursor.Slice(5, cursor.Word(3));
        var length = 5 + data.Length;
        if (data is [_, 80, _, .. var text])
            _stored = Encoding.UTF8.GetString(text);
        if (data is not [var kind, 81, ..] || _stored.Length == 0)
            return (new IgnoredCommand(), length);
        return (kind == 49 ? new QrCommand(_stored) : new BarcodeCommand("other", _stored), length);
    }

    /// <summary>GS k: by a closing zero for kinds 0 to 6, by a length for 65 and on.</summary>
    public static (EscPosCommand, int) Bars(Cursor cursor)
    {
        var kind = cursor[2];
        if (kind > 6)
            return (Bars(kind - 65, cursor.Slice(4, cursor[3])), 4 + cursor[3]);
        var count = 0;
        while (cursor[3 + count] != 0)
            count++;
        return (Bars(kind, cursor.Slice(3, count)), 4 + count);
    }

    private static BarcodeCommand Bars(int kind, byte[] data) => kind switch
    {
        2 when data.Length is 12 or 13 => new BarcodeCommand("ean13", WithCheckDigit(Encoding.ASCII.GetString(data))),
        8 => new BarcodeCommand("code128", Code128(data)),
        4 or 7 => new BarcodeCommand("code128", Encoding.ASCII.GetString(data)),
        _ => new BarcodeCommand("other", Encoding.ASCII.GetString(data)),
    };

    private static string WithCheckDigit(string digits)
    {
        if (digits.Length == 13 || !digits.All(char.IsAsciiDigit))
            return digits;
        var sum = digits.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum();
        return digits + ((10 - (sum % 10)) % 10);
    }

    /// <summary>The text between the code sets' marks: {A and {B are characters, {C pairs of digits as bytes, {{ a brace.</summary>
    private static string Code128(byte[] data)
    {
        var text = new StringBuilder();
        var pairs = false;
        for (var at = 0; at < data.Length; at++)
            if (data[at] == '{' && at + 1 < data.Length)
            {
                at++;
                pairs = data[at] == 'C' || (pairs && data[at] is not ((byte)'A' or (byte)'B'));
                if (data[at] == '{')
                    text.Append('{');
            }
            else if (pairs)
                text.Append(data[at].ToString("d2", System.Globalization.CultureInfo.InvariantCulture));
            else
                text.Append((char)data[at]);
        return text.ToString();
    }
}
