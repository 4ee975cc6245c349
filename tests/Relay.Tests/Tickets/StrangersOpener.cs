using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Relay.Tests.Tickets;

/// <summary>Opens sealed tickets with nothing but the runtime's own algorithms, written from DESIGN.md alone: proof that the layout is described well enough.</summary>
internal static class StrangersOpener
{
    private const int Stanza = 24 + 32 + 16;

    public static byte[] TicketId(string token) => Hkdf(Encoding.ASCII.GetBytes(token), [], "tr/1/ticket/id");

    public static byte[] OpenWithToken(byte[] box, string token, Guid reference, string shop)
    {
        var id = TicketId(token);
        var kek = Hkdf(Encoding.ASCII.GetBytes(token), id, "tr/1/ticket/kek");
        var dek = OpenBox(kek, [.. "tr/1/st/token"u8, .. id, .. reference.ToByteArray(bigEndian: true)], box.AsSpan(2, Stanza));
        return OpenBody(box, dek, id, reference, shop);
    }

    public static byte[] OpenWithShop(byte[] box, byte[] stanza, byte[] secret, byte[] id, Guid reference, string shop)
    {
        var kek = Hkdf(secret, [], "tr/1/shop/kek");
        var dek = OpenBox(kek, [.. "tr/1/st/shop"u8, .. id, .. reference.ToByteArray(bigEndian: true)], stanza);
        return OpenBody(box, dek, id, reference, shop);
    }

    public static byte[] NumberIndex(byte[] secret, string number) =>
        HMACSHA256.HashData(Hkdf(secret, [], "tr/1/shop/index"), Encoding.UTF8.GetBytes(number));

    public static byte[] SaleSlot(byte[] key, byte place) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, [], [.. "tr/1/sale/slot"u8, place]);

    public static string OpenPointer(byte[] key, byte[] slot, byte[] box) =>
        Encoding.ASCII.GetString(OpenBox(Hkdf(key, [], "tr/1/sale/kek"), [.. "tr/1/sale/token"u8, .. slot], box));

    public static byte[] SaleIndex(byte[] secret, string till, string sale) =>
        HMACSHA256.HashData(Hkdf(secret, [], "tr/1/shop/replay"), Encoding.UTF8.GetBytes($"sale\n{till}\n{sale}"));

    public static byte[] OpenSale(byte[] secret, byte[] index, byte[] stanza) =>
        OpenBox(Hkdf(secret, [], "tr/1/shop/kek"), [.. "tr/1/st/sale"u8, .. index], stanza);

    private static byte[] OpenBody(byte[] box, byte[] dek, byte[] id, Guid reference, string shop) =>
        OpenBox(dek, [.. "tr/1/body"u8, .. id, .. reference.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(shop)],
            box.AsSpan(2 + (box[1] * Stanza)));

    private static byte[] Hkdf(byte[] secret, byte[] salt, string info) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, salt, Encoding.ASCII.GetBytes(info));

    /// <summary>XChaCha20-Poly1305: HChaCha20 over the first 16 bytes of the nonce, then ChaCha20-Poly1305 with the other 8 (draft-irtf-cfrg-xchacha).</summary>
    private static byte[] OpenBox(byte[] key, byte[] data, ReadOnlySpan<byte> box)
    {
        using var cipher = new ChaCha20Poly1305(HChaCha20(key, box[..16]));
        var plain = new byte[box.Length - 24 - 16];
        cipher.Decrypt([0, 0, 0, 0, .. box[16..24]], box[24..^16], box[^16..], plain, data);
        return plain;
    }

    private static byte[] HChaCha20(byte[] key, ReadOnlySpan<byte> nonce)
    {
        var state = new uint[16];
        Words("expand 32-byte k"u8).CopyTo(state, 0);
        Words(key).CopyTo(state, 4);
        Words(nonce).CopyTo(state, 12);
        for (var round = 0; round < 10; round++)
        {
            for (var column = 0; column < 4; column++)
                Quarter(state, column, 4 + column, 8 + column, 12 + column);
            for (var diagonal = 0; diagonal < 4; diagonal++)
                Quarter(state, diagonal, 4 + ((diagonal + 1) % 4), 8 + ((diagonal + 2) % 4), 12 + ((diagonal + 3) % 4));
        }
        var derived = new byte[32];
        for (var at = 0; at < 8; at++)
            BinaryPrimitives.WriteUInt32LittleEndian(derived.AsSpan(at * 4), state[at < 4 ? at : at + 8]);
        return derived;
    }

    private static uint[] Words(ReadOnlySpan<byte> bytes)
    {
        var words = new uint[bytes.Length / 4];
        for (var at = 0; at < words.Length; at++)
            words[at] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at * 4)..]);
        return words;
    }

    private static void Quarter(uint[] s, int a, int b, int c, int d)
    {
        s[a] += s[b];
        s[d] = BitOperations.RotateLeft(s[d] ^ s[a], 16);
        s[c] += s[d];
        s[b] = BitOperations.RotateLeft(s[b] ^ s[c], 12);
        s[a] += s[b];
        s[d] = BitOperations.RotateLeft(s[d] ^ s[a], 8);
        s[c] += s[d];
        s[b] = BitOperations.RotateLeft(s[b] ^ s[c], 7);
    }
}
