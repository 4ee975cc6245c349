using System.Security.Cryptography;

namespace TicketRelay;

/// <summary>The secret in a ticket's link: 26 symbols of Crockford's base32, 130 random bits. Whoever has it has the ticket: it belongs in no log.</summary>
public static class Token
{
    /// <summary>Symbols of a token.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new token from the system's cryptographic generator.</summary>
    public static string New()
    {
        var random = new byte[Length];
        using (var generator = RandomNumberGenerator.Create())
            generator.GetBytes(random);
        // 256 is eight times 32, so that every symbol is equally likely.
        return new string([.. random.Select(one => Alphabet[one % Alphabet.Length])]);
    }

    /// <summary>Whether that could be a token: 26 symbols of the alphabet, in capitals.</summary>
    public static bool IsWellFormed(string? text) => text is { Length: Length } && text.All(symbol => Alphabet.IndexOf(symbol) >= 0);
}
