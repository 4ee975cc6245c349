using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Relay.Documents.Signing.Sealing;

/// <summary>A certificate with its private key. The signing step is a function of bytes, so a key in hardware can take its place.</summary>
internal sealed class Seal : IDisposable
{
    /// <summary>Enough for every elliptic key; a file's size then does not depend on its signature.</summary>
    private const int UsualBytes = 1024;

    private readonly X509Certificate2 _certificate;
    private readonly ConcurrentBag<AsymmetricAlgorithm> _idleKeys = [];

    public Seal(X509Certificate2 certificate)
    {
        _certificate = certificate;
        Certificate = new SealCertificate(certificate);
        ReservedBytes = Math.Max(UsualBytes, SealCms.Encode(Certificate, SealCms.SignedAttributes(Certificate, new byte[32]), new byte[SignatureBytes()]).Length);
    }

    public SealCertificate Certificate { get; }

    /// <summary>The most bytes that <see cref="Sign"/> can return.</summary>
    public int ReservedBytes { get; }

    /// <summary>Signs a SHA-256 digest; returns the CMS in DER.</summary>
    public byte[] Sign(ReadOnlySpan<byte> digest)
    {
        var attributes = SealCms.SignedAttributes(Certificate, digest);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(attributes, hash);
        // Key objects of .NET are not promised to be safe under threads: each is used by one at a time.
        var key = _idleKeys.TryTake(out var idle) ? idle : OpenKey();
        var signature = key switch
        {
            ECDsa ecdsa => ecdsa.SignHash(hash, DSASignatureFormat.Rfc3279DerSequence),
            RSA rsa => rsa.SignHash(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            _ => throw new InvalidOperationException("The seal's key is neither ECDSA nor RSA."),
        };
        _idleKeys.Add(key);
        return SealCms.Encode(Certificate, attributes, signature);
    }

    public void Dispose()
    {
        foreach (var key in _idleKeys)
            key.Dispose();
        _certificate.Dispose();
    }

    private int SignatureBytes()
    {
        using var key = OpenKey();
        return key is ECDsa ecdsa ? ecdsa.GetMaxSignatureSize(DSASignatureFormat.Rfc3279DerSequence) : key.KeySize / 8;
    }

    private AsymmetricAlgorithm OpenKey() => (AsymmetricAlgorithm?)_certificate.GetECDsaPrivateKey() ?? _certificate.GetRSAPrivateKey()
        ?? throw new InvalidOperationException("The seal's certificate has no ECDSA or RSA key.");
}
