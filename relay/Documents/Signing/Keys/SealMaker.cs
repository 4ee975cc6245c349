using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Relay.Hosting;

namespace Relay.Documents.Signing.Keys;

/// <summary>Makes the relay's own seal: a P-256 certificate, issued by an authority that exists for this one certificate only.</summary>
internal static class SealMaker
{
    private const int Years = 10;
    private const int SerialBytes = 16;
    private const int MaxNameLength = 64; // RFC 5280, ub-common-name

    /// <summary>The host that the certificate names: of the public URL, or this machine where none is set.</summary>
    public static string Host(RelayOptions options) => Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) ? url.Host : Environment.MachineName;

    /// <summary>PDF readers trust a certificate through its issuer (NSS takes no end certificate as its own), so there is one to import.
    /// Its key is forgotten here: nothing else can ever be issued in its name.</summary>
    public static SealRecord Make(string host, DateTimeOffset from)
    {
        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issuer = Issuer("Ticket Relay authority " + host, issuerKey).CreateSelfSigned(from, from.AddYears(Years));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Seal("Ticket Relay " + host, key, issuer).Create(issuer, from, from.AddYears(Years), RandomNumberGenerator.GetBytes(SerialBytes));
        return new SealRecord(certificate.RawData, issuer.RawData, key.ExportPkcs8PrivateKey(), null);
    }

    private static CertificateRequest Issuer(string name, ECDsa key)
    {
        var request = Request(name, key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return request;
    }

    private static CertificateRequest Seal(string name, ECDsa key, X509Certificate2 issuer)
    {
        var request = Request(name, key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, true, false));
        return request;
    }

    private static CertificateRequest Request(string commonName, ECDsa key)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(commonName[..Math.Min(commonName.Length, MaxNameLength)]);
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }
}
