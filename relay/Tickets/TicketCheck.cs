using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Relay.Tickets;

/// <summary>Four symbols that a customer compares: the display shows them beside the QR, the page shows them too. A pasted-over QR leads to a page that does not.</summary>
internal static class TicketCheck
{
    /// <summary>Symbols of a check.</summary>
    public const int Length = 4;

    /// <summary>No vowels, so that no word appears, and nothing that is taken for another: no 0 1 2 5 8, no B I L O S U V Z.</summary>
    private const string Alphabet = "34679CDFGHJKMNPQRTWXY";

    /// <summary>HKDF-SHA256 of the token's symbols with the label <c>tr/1/ticket/check</c>: it says nothing useful about the token, and never changes for it.</summary>
    public static string Of(Token token)
    {
        Span<byte> derived = stackalloc byte[sizeof(ulong)];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(token.Reveal()), derived, [], "tr/1/ticket/check"u8);
        var number = BinaryPrimitives.ReadUInt64BigEndian(derived);
        Span<char> symbols = stackalloc char[Length];
        foreach (ref var symbol in symbols)
        {
            symbol = Alphabet[(int)(number % (ulong)Alphabet.Length)];
            number /= (ulong)Alphabet.Length;
        }
        return new string(symbols);
    }
}
