using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Relay.Documents.Signing.Sealing;

/// <summary>The public half of a seal: what a CMS says of its certificate, read once so that threads may share it.</summary>
internal sealed class SealCertificate
{
    private readonly byte[] _issuer;
    private readonly byte[] _serial;
    private readonly byte[] _hash;

    public SealCertificate(X509Certificate2 certificate)
    {
        Der = certificate.RawData;
        _issuer = certificate.IssuerName.RawData;
        _serial = certificate.SerialNumberBytes.ToArray();
        _hash = SHA256.HashData(Der);
        IsRsa = certificate.PublicKey.Oid.Value == SealOids.Rsa;
        ValidFrom = new DateTimeOffset(certificate.NotBefore.ToUniversalTime(), TimeSpan.Zero);
        ValidTo = new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero);
    }

    public static SealCertificate Read(byte[] der)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(der);
        return new SealCertificate(certificate);
    }

    public byte[] Der { get; }

    /// <summary>RSA with PKCS #1 v1.5; otherwise ECDSA.</summary>
    public bool IsRsa { get; }

    public DateTimeOffset ValidFrom { get; }

    public DateTimeOffset ValidTo { get; }

    public ReadOnlySpan<byte> Issuer => _issuer;

    /// <summary>Big-endian, as in the certificate.</summary>
    public ReadOnlySpan<byte> Serial => _serial;

    /// <summary>SHA-256 of the certificate.</summary>
    public ReadOnlySpan<byte> Hash => _hash;

    /// <summary>The same in lower-case hex, as people compare it.</summary>
    public string Fingerprint => Convert.ToHexStringLower(_hash);

    public bool IsValidAt(DateTimeOffset time) => ValidFrom <= time && time <= ValidTo;
}
