using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Relay.Displays.Pairings;

/// <summary>Eight symbols that a person reads from one screen and types into another, shown as <c>BCDF-GHJK</c>.</summary>
internal readonly record struct PairingCode
{
    private const int Length = 8;
    private const int Half = Length / 2;

    /// <summary>No vowels, so that no word appears, and of each pair that is taken for one another only one: 0 not O, B not 8, no 1 I L, 2 Z, 5 S.</summary>
    private const string Alphabet = "034679BCDFGHJKMNPQRTVWXY";

    private readonly string _symbols;

    private PairingCode(string symbols) => _symbols = symbols;

    public static PairingCode New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Reads a code in any case, with or without hyphens and spaces. A symbol that no code has makes it a wrong code, not an unreadable one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PairingCode code)
    {
        code = default;
        if (text is null || text.Length > 8 * Length)
            return false;
        var symbols = text.Where(typed => !IsGap(typed)).Select(Normal).ToArray();
        if (symbols.Length != Length || !symbols.All(char.IsAsciiLetterOrDigit))
            return false;
        code = new PairingCode(new string(symbols));
        return true;
    }

    /// <summary>Whether somebody aims at this code: the first half is right.</summary>
    public bool IsNear(PairingCode other) => _symbols.AsSpan(0, Half).SequenceEqual(other._symbols.AsSpan(0, Half));

    /// <summary>As it is shown.</summary>
    public string Reveal() => $"{_symbols[..Half]}-{_symbols[Half..]}";

    public override string ToString() => "(pairing code)";

    private static bool IsGap(char typed) =>
        char.IsWhiteSpace(typed) || char.GetUnicodeCategory(typed) == UnicodeCategory.DashPunctuation;

    private static char Normal(char typed) => char.ToUpperInvariant(typed) switch
    {
        'O' => '0',
        '8' => 'B',
        var symbol => symbol,
    };
}
