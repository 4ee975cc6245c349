using System.Security.Cryptography;
using System.Text;
using Relay.Hosting;

namespace Relay.Shops;

/// <summary>Seals a shop's secret under a key, so that the relay holds it only while a request with that key is served:
/// <c>nonce 24 || XChaCha20-Poly1305(HKDF-SHA256(key's secret part, salt "", "tr/1/key/wrap", 32), nonce, ad = kid, shop secret)</c>.</summary>
internal static class KeyWrap
{
    private const int Length = XChaCha.NonceLength + ShopSecret.Length + XChaCha.TagLength;

    private static ReadOnlySpan<byte> Purpose => "tr/1/key/wrap"u8;

    public static byte[] Wrap(KeyText key, ReadOnlySpan<byte> shopSecret)
    {
        var wrapped = new byte[Length];
        var nonce = wrapped.AsSpan(0, XChaCha.NonceLength);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> wrapping = stackalloc byte[XChaCha.KeyLength];
        Derive(key, wrapping);
        XChaCha.Encrypt(wrapping, nonce, Encoding.ASCII.GetBytes(key.Kid), shopSecret, wrapped.AsSpan(XChaCha.NonceLength));
        CryptographicOperations.ZeroMemory(wrapping);
        return wrapped;
    }

    /// <exception cref="InvalidDataException">The stored bytes are not what was wrapped under this key.</exception>
    public static ShopSecret Unwrap(KeyText key, ReadOnlySpan<byte> wrapped)
    {
        var secret = new byte[ShopSecret.Length];
        Span<byte> wrapping = stackalloc byte[XChaCha.KeyLength];
        Derive(key, wrapping);
        var opened = wrapped.Length == Length && XChaCha.TryDecrypt(
            wrapping, wrapped[..XChaCha.NonceLength], Encoding.ASCII.GetBytes(key.Kid), wrapped[XChaCha.NonceLength..], secret);
        CryptographicOperations.ZeroMemory(wrapping);
        return opened ? new ShopSecret(secret) : throw new InvalidDataException($"The shop's secret as stored for key '{key.Kid}' is damaged.");
    }

    private static void Derive(KeyText key, Span<byte> wrapping) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret, wrapping, salt: [], Purpose);
}
