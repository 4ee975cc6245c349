using System.Security.Cryptography;

namespace Relay.Tickets.Sealing;

/// <summary>Seals a ticket's bytes under a key of its own, and that key under the token and under the shop's secret.
/// Pure functions of bytes; the layout is described in DESIGN.md, so that anyone can write an opener.</summary>
internal static class TicketSeal
{
    private const byte Version = 1;
    private const int Prefix = 2;
    private const int Block = 4096;

    /// <summary>Bytes of a stanza: nonce, the sealed key, tag.</summary>
    public const int StanzaLength = SealKey.NonceLength + SealKey.Length + SealKey.TagLength;

    private static ReadOnlySpan<byte> BodyLabel => "tr/1/body"u8;

    private static ReadOnlySpan<byte> TokenLabel => "tr/1/st/token"u8;

    private static ReadOnlySpan<byte> ShopLabel => "tr/1/st/shop"u8;

    /// <summary>The next multiple of 4,096.</summary>
    public static int PaddedLength(int length) => (length + Block - 1) / Block * Block;

    /// <summary>Seals <paramref name="content"/>, padded with zeros to a multiple of 4,096 bytes.</summary>
    /// <param name="keepShopStanza">Whether the shop's stanza is part of the sealed bytes, or only handed back.</param>
    public static SealedBox Seal(
        ReadOnlySpan<byte> content, SealBinding binding, SealKey tokenKey, SealKey shopKey, bool keepShopStanza, RandomSource random)
    {
        var padded = PaddedLength(content.Length);
        var stanzas = keepShopStanza ? 2 : 1;
        // Each byte of it is written below.
        var box = GC.AllocateUninitializedArray<byte>(Prefix + (stanzas * StanzaLength) + SealKey.NonceLength + padded + SealKey.TagLength);
        box[0] = Version;
        box[1] = (byte)stanzas;

        Span<byte> dek = stackalloc byte[SealKey.Length];
        random(dek);
        tokenKey.Seal(binding.ForStanza(TokenLabel), dek, box.AsSpan(Prefix, StanzaLength), random);
        var shop = new byte[StanzaLength];
        shopKey.Seal(binding.ForStanza(ShopLabel), dek, shop, random);
        if (keepShopStanza)
            shop.CopyTo(box, Prefix + StanzaLength);

        using (var key = SealKey.Import(dek))
        {
            var filling = content.Length == padded ? content : Padded(content, padded);
            key.Seal(binding.ForBody(BodyLabel), filling, box.AsSpan(Prefix + (stanzas * StanzaLength)), random);
        }
        CryptographicOperations.ZeroMemory(dek);
        return new SealedBox(box, shop);
    }

    /// <summary>Opens with the token's key; null when anything does not fit.</summary>
    public static byte[]? OpenWithToken(ReadOnlySpan<byte> box, SealBinding binding, SealKey tokenKey) =>
        Stanzas(box) is { } count and > 0
            ? Open(box, count, box.Slice(Prefix, StanzaLength), TokenLabel, binding, tokenKey)
            : null;

    /// <summary>Opens with the shop's key; null when anything does not fit.</summary>
    /// <param name="kept">The shop's stanza where it is not part of the sealed bytes.</param>
    public static byte[]? OpenWithShop(ReadOnlySpan<byte> box, SealBinding binding, SealKey shopKey, ReadOnlySpan<byte> kept)
    {
        var count = Stanzas(box);
        var stanza = count == 2 ? box.Slice(Prefix + StanzaLength, StanzaLength) : kept;
        return count > 0 && stanza.Length == StanzaLength ? Open(box, count, stanza, ShopLabel, binding, shopKey) : null;
    }

    /// <summary>Whether the shop's stanza is part of the sealed bytes.</summary>
    public static bool HasShopStanza(ReadOnlySpan<byte> box) => Stanzas(box) == 2;

    /// <summary>How many stanzas stand in front of the body; 0 when this is no sealed ticket of a known version.</summary>
    private static int Stanzas(ReadOnlySpan<byte> box)
    {
        if (box.Length < Prefix || box[0] != Version || box[1] is not (1 or 2))
            return 0;
        var body = box.Length - Prefix - (box[1] * StanzaLength) - SealKey.NonceLength - SealKey.TagLength;
        return body > 0 && body % Block == 0 ? box[1] : 0;
    }

    private static byte[] Padded(ReadOnlySpan<byte> content, int length)
    {
        var padded = new byte[length];
        content.CopyTo(padded);
        return padded;
    }

    private static byte[]? Open(
        ReadOnlySpan<byte> box, int stanzas, ReadOnlySpan<byte> stanza, ReadOnlySpan<byte> label, SealBinding binding, SealKey wrapping)
    {
        Span<byte> dek = stackalloc byte[SealKey.Length];
        if (!wrapping.TryOpen(binding.ForStanza(label), stanza, dek))
            return null;
        using var key = SealKey.Import(dek);
        CryptographicOperations.ZeroMemory(dek);
        var body = box[(Prefix + (stanzas * StanzaLength))..];
        var plain = new byte[body.Length - SealKey.NonceLength - SealKey.TagLength];
        return key.TryOpen(binding.ForBody(BodyLabel), body, plain) ? plain : null;
    }
}

/// <summary>Sealed bytes as they are stored, and the shop's stanza by itself.</summary>
internal sealed record SealedBox(byte[] Bytes, byte[] ShopStanza);
