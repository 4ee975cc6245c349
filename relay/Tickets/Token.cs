using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Relay.Tickets;

/// <summary>The secret in a ticket's link: 26 symbols of Crockford's base32, 130 random bits. Its text appears in answers only, never in a log.</summary>
internal readonly record struct Token
{
    /// <summary>Symbols of a token.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly string _symbols;

    private Token(string symbols) => _symbols = symbols;

    /// <summary>A new token from the system's random generator.</summary>
    public static Token New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Reads what a person may have typed: any case, O for 0, I and L for 1; hyphens and spaces are dropped.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Token token)
    {
        token = default;
        if (text is null || text.Length > 4 * Length)
            return false;
        Span<char> symbols = stackalloc char[Length];
        var count = 0;
        foreach (var typed in text)
        {
            if (typed is '-' or ' ')
                continue;
            var symbol = Normal(typed);
            if (count == Length || !Alphabet.Contains(symbol, StringComparison.Ordinal))
                return false;
            symbols[count++] = symbol;
        }
        if (count != Length)
            return false;
        token = new Token(new string(symbols));
        return true;
    }

    /// <summary>The 26 symbols, for answers and links. <see cref="ToString"/> hides them on purpose.</summary>
    public string Reveal() => _symbols;

    /// <summary>Never the token: a log line or an exception that names one must not give it away.</summary>
    public override string ToString() => "(token)";

    private static char Normal(char typed) => char.ToUpperInvariant(typed) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var symbol => symbol,
    };
}
