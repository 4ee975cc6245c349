using System.Text;

namespace TicketRelay.Codes;

/// <summary>A text as the data codewords of the smallest version that holds it.</summary>
internal sealed class QrBits
{
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private readonly List<bool> _bits = [];

    private QrBits()
    {
    }

    /// <exception cref="ArgumentException">No version up to 10 holds the text.</exception>
    public static (int Version, byte[] Data) Of(string text)
    {
        var compact = text.All(symbol => Alphanumeric.IndexOf(symbol) >= 0);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var version = 1; version <= QrVersions.Last; version++)
        {
            var bits = new QrBits();
            if (compact)
                bits.PutSymbols(text, version < 10 ? 9 : 11);
            else
                bits.PutBytes(bytes, version < 10 ? 8 : 16);
            if (bits._bits.Count <= QrVersions.Data(version) * 8)
                return (version, bits.Filled(QrVersions.Data(version)));
        }
        throw new ArgumentException("The text is too long for a code that a phone reads from a till.", nameof(text));
    }

    private void PutSymbols(string text, int countBits)
    {
        Put(0b0010, 4);
        Put(text.Length, countBits);
        for (var at = 0; at + 1 < text.Length; at += 2)
            Put((Alphanumeric.IndexOf(text[at]) * 45) + Alphanumeric.IndexOf(text[at + 1]), 11);
        if (text.Length % 2 == 1)
            Put(Alphanumeric.IndexOf(text[text.Length - 1]), 6);
    }

    private void PutBytes(byte[] bytes, int countBits)
    {
        if (bytes.Any(one => one > 0x7F))
        {
            // An extended channel interpretation says that this is UTF-8: readers would guess, and guess wrong.
            Put(0b0111, 4);
            Put(26, 8);
        }
        Put(0b0100, 4);
        Put(bytes.Length, countBits);
        foreach (var one in bytes)
            Put(one, 8);
    }

    private void Put(int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
            _bits.Add(((value >> bit) & 1) == 1);
    }

    /// <summary>Terminator, zeros up to a whole byte, then the two pad bytes in turn.</summary>
    private byte[] Filled(int length)
    {
        Put(0, Math.Min(4, (length * 8) - _bits.Count));
        Put(0, (8 - (_bits.Count % 8)) % 8);
        for (var pad = 0xEC; _bits.Count < length * 8; pad ^= 0xEC ^ 0x11)
            Put(pad, 8);
        var data = new byte[length];
        for (var bit = 0; bit < _bits.Count; bit++)
            if (_bits[bit])
                data[bit / 8] |= (byte)(0x80 >> (bit % 8));
        return data;
    }
}
