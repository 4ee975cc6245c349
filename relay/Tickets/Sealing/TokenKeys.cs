using System.Text;
using NSec.Cryptography;

namespace Relay.Tickets.Sealing;

/// <summary>What a token derives: the ticket's id, and the key that opens it. Neither gives the token back.</summary>
internal static class TokenKeys
{
    private const int Bytes = 32;

    /// <summary>TID = HKDF-SHA256(token, no salt, "tr/1/ticket/id", 32).</summary>
    public static TicketId IdOf(Token token)
    {
        Span<byte> symbols = stackalloc byte[Token.Length];
        Encoding.ASCII.GetBytes(token.Reveal(), symbols);
        Span<byte> id = stackalloc byte[Bytes];
        KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(symbols, [], "tr/1/ticket/id"u8, id);
        symbols.Clear();
        return TicketId.From(id);
    }

    /// <summary>KEK = HKDF-SHA256(token, salt = TID, "tr/1/ticket/kek", 32). The caller disposes it.</summary>
    public static SealKey KeyOf(Token token, TicketId id)
    {
        Span<byte> symbols = stackalloc byte[Token.Length];
        Encoding.ASCII.GetBytes(token.Reveal(), symbols);
        var key = SealKey.Derive(symbols, id.ToBytes(), "tr/1/ticket/kek"u8);
        symbols.Clear();
        return key;
    }
}
