using System.Text;

namespace Relay.Sending.Sms;

/// <summary>The alphabet of SMS (3GPP TS 23.038): 160 of its characters are one SMS; a single other one makes it 70.</summary>
internal static class Gsm7
{
    /// <summary>Septets of one SMS.</summary>
    public const int Segment = 160;

    private const string Alphabet = "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Characters that take two septets.</summary>
    private const string Extended = "^{}\\[~]|€";

    private static readonly Dictionary<char, string> Alike = new()
    {
        ['’'] = "'", ['‘'] = "'", ['“'] = "\"", ['”'] = "\"", ['«'] = "\"", ['»'] = "\"", ['–'] = "-", ['—'] = "-", ['‑'] = "-", ['…'] = "...", ['\u00A0'] = " ", ['\u202F'] = " ",
        ['œ'] = "oe", ['Œ'] = "OE", ['ł'] = "l", ['Ł'] = "L", ['đ'] = "d", ['Đ'] = "D", ['ı'] = "i", ['·'] = ".", ['•'] = "-", ['©'] = "(c)", ['®'] = "(r)", ['™'] = "TM",
    };

    /// <summary>Septets of a text that is all of this alphabet.</summary>
    public static int Length(string text) => text.Sum(symbol => Extended.Contains(symbol, StringComparison.Ordinal) ? 2 : 1);

    public static bool Holds(string text) => text.All(IsInAlphabet);

    /// <summary>The text in this alphabet, with letters that look alike and without accents that it lacks; null where it is written in another script.</summary>
    public static string? Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var symbol in text.Normalize())
        {
            if (IsInAlphabet(symbol))
                folded.Append(symbol);
            else if (Alike.TryGetValue(symbol, out var alike))
                folded.Append(alike);
            else if (!char.IsSurrogate(symbol) && symbol.ToString().Normalize(NormalizationForm.FormD)[0] is var plain && IsInAlphabet(plain))
                folded.Append(plain);
            else if (char.IsLetterOrDigit(symbol))
                return null;
        }
        return folded.ToString().Trim();
    }

    private static bool IsInAlphabet(char symbol) =>
        Alphabet.Contains(symbol, StringComparison.Ordinal) || Extended.Contains(symbol, StringComparison.Ordinal);
}
