using System.Text;
using NSec.Cryptography;

namespace Relay.Tickets.Sealing;

/// <summary>The secret that the tickets of one sale share. Who has it finds them; who has only what is stored cannot tell which tickets belong together.
/// It lies sealed in those tickets whose links may show the others, and for a time under the shop's secret, so that further tickets can join.</summary>
internal sealed class SaleKey
{
    public const int Length = 32;
    private const int BoardLength = 16;

    private readonly byte[] _bytes;

    private SaleKey(byte[] bytes) => _bytes = bytes;

    private static ReadOnlySpan<byte> TokenLabel => "tr/1/sale/token"u8;

    private static ReadOnlySpan<byte> ShopLabel => "tr/1/st/sale"u8;

    public static SaleKey New(RandomSource random)
    {
        var bytes = new byte[Length];
        random(bytes);
        return new SaleKey(bytes);
    }

    /// <summary>From a sealed ticket's header; null where it is none.</summary>
    public static SaleKey? Read(byte[]? bytes) => bytes is { Length: Length } ? new SaleKey(bytes) : null;

    /// <summary>For a sealed ticket's header.</summary>
    public byte[] Reveal() => [.. _bytes];

    /// <summary>Where the sale's ticket of that place is found: 32 bytes that say nothing without this key.</summary>
    public byte[] Slot(int place)
    {
        var slot = new byte[Length];
        KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(_bytes, [], [.. "tr/1/sale/slot"u8, checked((byte)place)], slot);
        return slot;
    }

    /// <summary>A name for the sale among what displays show now. Gives nothing back of the key.</summary>
    public string Board()
    {
        Span<byte> name = stackalloc byte[BoardLength];
        KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(_bytes, [], "tr/1/sale/board"u8, name);
        return Convert.ToHexStringLower(name);
    }

    /// <summary>A ticket's token, for whoever has this key.</summary>
    public byte[] SealToken(Token token, byte[] slot, RandomSource random)
    {
        var box = new byte[SealKey.NonceLength + Token.Length + SealKey.TagLength];
        using var key = TokenKey();
        key.Seal([.. TokenLabel, .. slot], Encoding.ASCII.GetBytes(token.Reveal()), box, random);
        return box;
    }

    /// <summary>Null where the box was sealed with another key, or for another slot.</summary>
    public Token? OpenToken(byte[] box, byte[] slot)
    {
        var symbols = new byte[Token.Length];
        using var key = TokenKey();
        return key.TryOpen([.. TokenLabel, .. slot], box, symbols) && Token.TryParse(Encoding.ASCII.GetString(symbols), out var token) ? token : null;
    }

    /// <summary>This key, for the shop's next requests.</summary>
    /// <param name="index">Under which it is found; bound to it.</param>
    public byte[] SealForShop(SealKey shopKey, byte[] index, RandomSource random)
    {
        var box = new byte[TicketSeal.StanzaLength];
        shopKey.Seal([.. ShopLabel, .. index], _bytes, box, random);
        return box;
    }

    /// <exception cref="InvalidDataException">The stanza does not open.</exception>
    public static SaleKey OpenForShop(SealKey shopKey, byte[] index, byte[] stanza)
    {
        var bytes = new byte[Length];
        return shopKey.TryOpen([.. ShopLabel, .. index], stanza, bytes) ? new SaleKey(bytes) : throw new InvalidDataException("A sale's stanza does not open.");
    }

    private SealKey TokenKey() => SealKey.Derive(_bytes, [], "tr/1/sale/kek"u8);
}
