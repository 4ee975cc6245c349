using System.Runtime.InteropServices;
using NSec.Cryptography;

namespace Relay.Hosting;

/// <summary>XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha) by libsodium, with keys in the caller's memory. NSec, which brings that library, keeps each key in
/// guarded pages of its own: nine system calls a key, which took a tenth of a ticket whose four keys live for microseconds. Whoever holds a key zeroes it.</summary>
internal static class XChaCha
{
    public const int KeyLength = 32;
    public const int NonceLength = 24;
    public const int TagLength = 16;

    private const string Library = "libsodium";

    // Its own first use makes NSec load and prepare the library; on no other path is it certain that this has happened.
    private static readonly bool Ready = AeadAlgorithm.XChaCha20Poly1305.NonceSize == NonceLength;

    /// <summary>Writes ciphertext and tag: <paramref name="target"/> is 16 bytes longer than <paramref name="plain"/>.</summary>
    /// <exception cref="ArgumentException">A length is not the algorithm's.</exception>
    public static void Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> data, ReadOnlySpan<byte> plain, Span<byte> target)
    {
        Check(key, nonce);
        if (target.Length != plain.Length + TagLength)
            throw new ArgumentException("The target does not hold ciphertext and tag.", nameof(target));
        if (Encrypt(
            ref MemoryMarshal.GetReference(target), out _, in MemoryMarshal.GetReference(plain), (ulong)plain.Length, in MemoryMarshal.GetReference(data), (ulong)data.Length,
            0, in MemoryMarshal.GetReference(nonce), in MemoryMarshal.GetReference(key)) != 0)
            throw new InvalidOperationException("libsodium did not encrypt.");
    }

    /// <summary>False when a byte was changed, or key, nonce or data are not those it was encrypted with; <paramref name="plain"/> is then zeros.</summary>
    /// <exception cref="ArgumentException">A length is not the algorithm's.</exception>
    public static bool TryDecrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> data, ReadOnlySpan<byte> box, Span<byte> plain)
    {
        Check(key, nonce);
        if (box.Length != plain.Length + TagLength)
            throw new ArgumentException("The box is not ciphertext and tag of so many bytes.", nameof(box));
        return Decrypt(
            ref MemoryMarshal.GetReference(plain), out _, 0, in MemoryMarshal.GetReference(box), (ulong)box.Length, in MemoryMarshal.GetReference(data), (ulong)data.Length,
            in MemoryMarshal.GetReference(nonce), in MemoryMarshal.GetReference(key)) == 0;
    }

    private static void Check(ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce)
    {
        if (!Ready || key.Length != KeyLength || nonce.Length != NonceLength)
            throw new ArgumentException("XChaCha20-Poly1305 takes a key of 32 bytes and a nonce of 24.");
    }

    [DllImport(Library, EntryPoint = "crypto_aead_xchacha20poly1305_ietf_encrypt", ExactSpelling = true)]
    private static extern int Encrypt(
        ref byte target, out ulong written, in byte plain, ulong plainLength, in byte data, ulong dataLength, nint noSecretNonce, in byte nonce, in byte key);

    [DllImport(Library, EntryPoint = "crypto_aead_xchacha20poly1305_ietf_decrypt", ExactSpelling = true)]
    private static extern int Decrypt(
        ref byte plain, out ulong written, nint noSecretNonce, in byte box, ulong boxLength, in byte data, ulong dataLength, in byte nonce, in byte key);
}
