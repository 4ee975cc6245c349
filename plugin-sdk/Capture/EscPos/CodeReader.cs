using System.Text;
using System.Text.Unicode;

namespace Capture.EscPos;

/// <summary>QR codes and barcodes that the printer would draw by itself.</summary>
internal sealed class CodeReader
{
    private const int UsualHeight = 162, UsualModule = 3;

    private string _stored = "";
    private (int Height, int Module, int Label) _bars = (UsualHeight, UsualModule, 0);
    private (int Module, char Level) _square = (UsualModule, 'L');

    public void Reset()
    {
        _bars = (UsualHeight, UsualModule, 0);
        _square = (UsualModule, 'L');
    }

    /// <summary>GS h, GS w and GS H: how high and how wide bars are, and where their text stands.</summary>
    public EscPosCommand Set(char what, byte value)
    {
        _bars = what switch
        {
            'h' => _bars with { Height = Math.Max(1, (int)value) },
            'w' => _bars with { Module = Math.Clamp((int)value, 1, 6) },
            _ => _bars with { Label = value & 3 },
        };
        return new IgnoredCommand();
    }

    /// <summary>GS ( k pL pH cn fn m data: function 80 stores, 81 prints, 67 says how large a QR code's squares are, 69 how much may be spoilt; 49 is QR, the others are of other kinds.</summary>
    public (EscPosCommand, int) Symbol(Cursor cursor)
    {
        var data = cursor.Slice(5, cursor.Word(3));
        var length = 5 + data.Length;
        if (data is [_, 80, _, .. var text])
            _stored = Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text);
        if (data is [49, 67, var square, ..])
            _square.Module = Math.Clamp((int)square, 1, 16);
        if (data is [49, 69, >= 48 and <= 51 and var level, ..])
            _square.Level = "LMQH"[level - 48];
        if (data is not [var kind, 81, ..] || _stored.Length == 0)
            return (new IgnoredCommand(), length);
        return (kind == 49 ? new QrCommand(_stored, _square.Module, _square.Level) : new BarcodeCommand("square", _stored), length);
    }

    /// <summary>GS k: by a closing zero for kinds 0 to 6, by a length for 65 and on.</summary>
    public (EscPosCommand, int) Bars(Cursor cursor)
    {
        var kind = cursor[2];
        if (kind > 6)
            return (Bars(kind - 65, cursor.Slice(4, cursor[3])), 4 + cursor[3]);
        var count = 0;
        while (cursor[3 + count] != 0)
            count++;
        return (Bars(kind, cursor.Slice(3, count)), 4 + count);
    }

    private BarcodeCommand Bars(int kind, byte[] data)
    {
        var text = Encoding.ASCII.GetString(data);
        var (name, value) = kind switch
        {
            0 when data.Length is 11 or 12 => ("upca", WithCheckDigit("0" + text)[1..]),
            2 when data.Length is 12 or 13 => ("ean13", WithCheckDigit(text)),
            3 when data.Length is 7 or 8 => ("ean8", WithCheckDigit("00000" + text)[5..]),
            4 => ("code39", text.Trim('*')),
            5 => ("itf", text),
            7 => ("code93", text),
            8 => ("code128", Code128(data)),
            _ => ("other", text),
        };
        return new BarcodeCommand(name, value, _bars.Height, _bars.Module, _bars.Label);
    }

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
