using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Relay.Shops;

/// <summary>Seals a shop's secret under a key, so that the relay holds it only while a request with that key is served:
/// <c>nonce 24 || XChaCha20-Poly1305(HKDF-SHA256(key's secret part, salt "", "tr/1/key/wrap", 32), nonce, ad = kid, shop secret)</c>.</summary>
internal static class KeyWrap
{
    private static readonly XChaCha20Poly1305 Cipher = AeadAlgorithm.XChaCha20Poly1305;

    private static ReadOnlySpan<byte> Purpose => "tr/1/key/wrap"u8;

    public static byte[] Wrap(KeyText key, ReadOnlySpan<byte> shopSecret)
    {
        var wrapped = new byte[Cipher.NonceSize + shopSecret.Length + Cipher.TagSize];
        var nonce = wrapped.AsSpan(0, Cipher.NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var wrapping = WrappingKey(key);
        Cipher.Encrypt(wrapping, nonce, Encoding.ASCII.GetBytes(key.Kid), shopSecret, wrapped.AsSpan(Cipher.NonceSize));
        return wrapped;
    }

    /// <exception cref="InvalidDataException">The stored bytes are not what was wrapped under this key.</exception>
    public static ShopSecret Unwrap(KeyText key, ReadOnlySpan<byte> wrapped)
    {
        var secret = new byte[ShopSecret.Length];
        using var wrapping = WrappingKey(key);
        if (wrapped.Length == Cipher.NonceSize + ShopSecret.Length + Cipher.TagSize
            && Cipher.Decrypt(wrapping, wrapped[..Cipher.NonceSize], Encoding.ASCII.GetBytes(key.Kid), wrapped[Cipher.NonceSize..], secret))
            return new ShopSecret(secret);
        throw new InvalidDataException($"The shop's secret as stored for key '{key.Kid}' is damaged.");
    }

    private static Key WrappingKey(KeyText key)
    {
        Span<byte> bytes = stackalloc byte[Cipher.KeySize];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret, bytes, salt: [], Purpose);
        try
        {
            return Key.Import(Cipher, bytes, KeyBlobFormat.RawSymmetricKey);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
