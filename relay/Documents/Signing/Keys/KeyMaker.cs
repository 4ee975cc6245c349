using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NSec.Cryptography;

namespace Relay.Documents.Signing.Keys;

/// <summary>Makes new keys for the ring where none is in use.</summary>
internal static class KeyMaker
{
    private const int SealYears = 10;

    /// <summary>A ring in which one statement key and one seal of our own can sign; the same ring where they can already.</summary>
    /// <param name="host">Named by the seal's certificate.</param>
    public static KeyRing Complete(KeyRing ring, string host, DateTimeOffset now)
    {
        if (!ring.Statements.Any(key => key is { ValidTo: null, RevokedAt: null }))
            ring = ring with { Statements = [.. ring.Statements, NewStatementKey(ring, now)] };
        if (!ring.Seals.Any(seal => CanSign(seal, now)))
            ring = ring with { Seals = [.. ring.Seals, NewSeal(host, now)] };
        return ring;
    }

    /// <summary>Keys count as valid since the start of their day, so that clocks of several machines need not agree.</summary>
    private static DateTimeOffset StartOfDay(DateTimeOffset now) => new(now.UtcDateTime.Date, TimeSpan.Zero);

    private static bool CanSign(SealRecord seal, DateTimeOffset now)
    {
        if (seal.PrivateKey is null || seal.RevokedAt is not null)
            return false;
        using var certificate = X509CertificateLoader.LoadCertificate(seal.Certificate);
        return certificate.NotAfter.ToUniversalTime() > now.UtcDateTime.AddYears(1);
    }

    private static StatementKeyRecord NewStatementKey(KeyRing ring, DateTimeOffset now)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"relay-{now.UtcDateTime.Year:D4}-");
        var number = 1 + ring.Statements.Count(key => key.Kid.StartsWith(prefix, StringComparison.Ordinal));
        using var key = Key.Create(SignatureAlgorithm.Ed25519, new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport });
        return new StatementKeyRecord(
            prefix + number.ToString(CultureInfo.InvariantCulture),
            key.Export(KeyBlobFormat.RawPrivateKey),
            key.PublicKey.Export(KeyBlobFormat.RawPublicKey),
            StartOfDay(now),
            null,
            null);
    }

    private static SealRecord NewSeal(string host, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName("Ticket Relay " + host);
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var certificate = request.CreateSelfSigned(StartOfDay(now), StartOfDay(now).AddYears(SealYears));
        return new SealRecord(certificate.RawData, key.ExportPkcs8PrivateKey(), null);
    }
}
