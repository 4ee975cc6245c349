using System.Collections.Frozen;
using System.Text;

namespace Relay.Documents.Paper;

/// <summary>The characters that a printer holds as text. What it lacks of typography is written plainly before the page is laid out, so that columns stay straight;
/// a line with any other character it lacks is painted.</summary>
internal sealed class PaperAlphabet
{
    private const int AsciiPage = 20127;

    /// <summary>Written plainly where it is missing, in every language the same.</summary>
    private static readonly Dictionary<int, string> Plainer = new()
    {
        [0x2018] = "'", [0x2019] = "'", [0x201A] = "'", [0x201C] = "\"", [0x201D] = "\"", [0x201E] = "\"", [0x2039] = "<", [0x203A] = ">",
        [0x2010] = "-", [0x2011] = "-", [0x2012] = "-", [0x2013] = "-", [0x2014] = "-", [0x2212] = "-", [0x2026] = "...", [0x2022] = "*", [0x00B7] = "-",
        [0x0152] = "OE", [0x0153] = "oe", [0x00D7] = "x", [0x2032] = "'", [0x2033] = "\"",
    };

    /// <summary>Only where accents are to be taken off.</summary>
    private static readonly Dictionary<int, string> Rewritten = new()
    {
        [0x20AC] = "EUR", [0x00A3] = "GBP", [0x00A5] = "JPY", [0x00DF] = "ss", [0x00C6] = "AE", [0x00E6] = "ae", [0x00D8] = "O", [0x00F8] = "o", [0x0141] = "L", [0x0142] = "l",
        [0x00AB] = "\"", [0x00BB] = "\"", [0x00B0] = "o", [0x00BA] = "o", [0x00AA] = "a", [0x00B2] = "2", [0x00B3] = "3", [0x00BD] = "1/2", [0x00BC] = "1/4", [0x00BE] = "3/4",
        [0x0110] = "D", [0x0111] = "d", [0x00A1] = "!", [0x00BF] = "?", [0x00A7] = "par.", [0x00A9] = "(c)", [0x00AE] = "(R)", [0x2122] = "TM",
    };

    /// <summary>Everything: for what is painted.</summary>
    public static readonly PaperAlphabet All = new("all", null, takesAccentsOff: false);

    /// <summary>Printable ASCII; a line with anything else is painted. For printers whose code pages are not known.</summary>
    public static readonly PaperAlphabet Ascii = new("ascii", AsciiPage, takesAccentsOff: false);

    /// <summary>Printable ASCII, to which all Latin text is brought down.</summary>
    public static readonly PaperAlphabet PlainAscii = new("plain-ascii", AsciiPage, takesAccentsOff: true);

    public static readonly PaperAlphabet Cp858 = new("cp858", 858, takesAccentsOff: false);
    public static readonly PaperAlphabet Cp1252 = new("cp1252", 1252, takesAccentsOff: false);
    public static readonly PaperAlphabet Latin9 = new("iso8859-15", 28605, takesAccentsOff: false);

    /// <summary>The byte of each character; null where every character is held.</summary>
    private readonly FrozenDictionary<char, byte>? _bytes;
    private readonly bool _takesAccentsOff;

    private PaperAlphabet(string name, int? codePage, bool takesAccentsOff)
    {
        Name = name;
        _takesAccentsOff = takesAccentsOff;
        _bytes = codePage is { } number ? Table(number) : null;
    }

    public string Name { get; }

    /// <summary>What printers may be set to.</summary>
    public static IReadOnlyList<PaperAlphabet> Printable { get; } = [Cp858, Cp1252, Latin9, Ascii];

    public bool Holds(string text) => _bytes is null || Bytes(text) is not null;

    /// <summary>The text in the printer's code page; null where a character is missing. A control character is missing in every alphabet: no byte of it can steer a printer.</summary>
    public byte[]? Bytes(string text)
    {
        if (_bytes is null)
            return null;
        var encoded = new byte[text.Length];
        for (var i = 0; i < encoded.Length; i++)
            if (!_bytes.TryGetValue(text[i], out encoded[i]))
                return null;
        return encoded;
    }

    /// <summary>The text with every kind of blank as a blank, and what this alphabet lacks of typography in plain characters.</summary>
    public string Simplified(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.SpaceSeparator)
                plain.Append(' ');
            else if (rune.IsAscii || _bytes is null || (rune.IsBmp && _bytes.ContainsKey((char)rune.Value)))
                plain.Append(rune);
            else if (Plainer.TryGetValue(rune.Value, out var replaced) || (_takesAccentsOff && Rewritten.TryGetValue(rune.Value, out replaced)))
                plain.Append(replaced);
            else
                plain.Append(_takesAccentsOff ? WithoutAccents(rune) : rune.ToString());
        }
        return plain.ToString();
    }

    private static FrozenDictionary<char, byte> Table(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        var held = new Dictionary<char, byte>();
        for (var value = 0x20; value <= (codePage == AsciiPage ? 0x7E : 0xFF); value++)
            if (encoding.GetString([(byte)value]) is [var character] && !char.IsControl(character))
                held.TryAdd(character, (byte)value);
        return held.ToFrozenDictionary();
    }

    private static string WithoutAccents(Rune rune) =>
        rune.ToString().Normalize(NormalizationForm.FormD) is [var letter, ..] && char.IsAscii(letter) ? letter.ToString() : rune.ToString();
}
