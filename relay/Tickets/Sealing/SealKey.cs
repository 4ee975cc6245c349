using System.Security.Cryptography;
using NSec.Cryptography;
using Relay.Hosting;

namespace Relay.Tickets.Sealing;

/// <summary>A key of XChaCha20-Poly1305, and the small sealed things made with it: nonce (24), ciphertext, tag (16). Zeroed when it is disposed.</summary>
internal sealed class SealKey : IDisposable
{
    public const int Length = XChaCha.KeyLength;
    public const int NonceLength = XChaCha.NonceLength;
    public const int TagLength = XChaCha.TagLength;

    private readonly byte[] _bytes = new byte[Length];
    private volatile bool _disposed;

    private SealKey()
    {
    }

    /// <summary>A copy of the bytes; whoever gave them zeroes theirs.</summary>
    public static SealKey Import(ReadOnlySpan<byte> bytes)
    {
        var key = new SealKey();
        bytes.CopyTo(key._bytes);
        return bytes.Length == Length ? key : throw new ArgumentException($"A key has {Length} bytes.", nameof(bytes));
    }

    /// <summary>HKDF-SHA256 to a key.</summary>
    public static SealKey Derive(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> info)
    {
        var key = new SealKey();
        KeyDerivationAlgorithm.HkdfSha256.DeriveBytes(secret, salt, info, key._bytes);
        return key;
    }

    /// <summary>Writes nonce, ciphertext and tag: <paramref name="target"/> is 40 bytes longer than <paramref name="plain"/>.</summary>
    /// <exception cref="ObjectDisposedException">The key was destroyed.</exception>
    public void Seal(ReadOnlySpan<byte> data, ReadOnlySpan<byte> plain, Span<byte> target, RandomSource random)
    {
        var nonce = target[..NonceLength];
        random(nonce);
        XChaCha.Encrypt(_bytes, nonce, data, plain, target[NonceLength..]);
        ObjectDisposedException.ThrowIf(_disposed, this);
    }

    /// <summary>False when a byte was changed, or key or binding are not the ones it was sealed with.</summary>
    /// <exception cref="ObjectDisposedException">The key was destroyed.</exception>
    public bool TryOpen(ReadOnlySpan<byte> data, ReadOnlySpan<byte> box, Span<byte> plain)
    {
        var opened = box.Length == plain.Length + NonceLength + TagLength && XChaCha.TryDecrypt(_bytes, box[..NonceLength], data, box[NonceLength..], plain);
        // Asked afterwards: a key that another thread zeroes meanwhile opens nothing.
        ObjectDisposedException.ThrowIf(_disposed && !opened, this);
        return opened;
    }

    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_bytes);
    }
}
