using System.Security.Cryptography;
using NSec.Cryptography;

namespace Relay.Tickets.Sealing;

/// <summary>Keys of XChaCha20-Poly1305, and the small sealed things made with them: nonce (24), ciphertext, tag (16).</summary>
internal static class SealKey
{
    public const int Length = 32;
    public const int NonceLength = 24;
    public const int TagLength = 16;

    private static readonly AeadAlgorithm Algorithm = AeadAlgorithm.XChaCha20Poly1305;

    public static Key Import(ReadOnlySpan<byte> bytes) => Key.Import(Algorithm, bytes, KeyBlobFormat.RawSymmetricKey);

    /// <summary>HKDF-SHA256 to a key; the bytes in between are zeroed.</summary>
    public static Key Derive(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> info)
    {
        Span<byte> bytes = stackalloc byte[Length];
        KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(secret, salt, info, bytes);
        var key = Import(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return key;
    }

    /// <summary>Writes nonce, ciphertext and tag: <paramref name="target"/> is 40 bytes longer than <paramref name="plain"/>.</summary>
    public static void Seal(Key key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> plain, Span<byte> target, RandomSource random)
    {
        var nonce = target[..NonceLength];
        random(nonce);
        Algorithm.Encrypt(key, nonce, data, plain, target[NonceLength..]);
    }

    /// <summary>False when a byte was changed, or key or binding are not the ones it was sealed with.</summary>
    public static bool TryOpen(Key key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> box, Span<byte> plain) =>
        box.Length == plain.Length + NonceLength + TagLength
        && Algorithm.Decrypt(key, box[..NonceLength], data, box[NonceLength..], plain);
}
