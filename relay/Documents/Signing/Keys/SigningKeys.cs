using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Relay.Documents.Signing.Sealing;
using Relay.Hosting;

namespace Relay.Documents.Signing.Keys;

/// <summary>The relay's signing keys: made at first run, kept in <c>keys/signing.json</c>, old ones too.</summary>
internal sealed class SigningKeys : IDisposable
{
    private readonly List<StatementKey> _statements;
    private readonly List<Seal> _seals;
    private readonly List<(SealCertificate Certificate, SealRecord Record)> _certificates;

    public SigningKeys(DataFolder folder, IOptions<SealOptions> options, IOptions<RelayOptions> relay, TimeProvider time)
    {
        var own = options.Value.PfxFile.Length > 0 ? SealFile.Open(options.Value) : null;
        var host = SealMaker.Host(relay.Value);
        var ring = new KeyRingFile(folder).Change(ring => Remember(KeyMaker.Complete(ring, host, time.GetUtcNow()), own));
        _statements = [.. ring.Statements.Select(record => new StatementKey(record))];
        _certificates = [.. ring.Seals.Select(record => (SealCertificate.Read(record.Certificate), record))];
        _seals = [.. ring.Seals.Where(record => record is { PrivateKey: not null, RevokedAt: null }).Reverse().Select(Open)];
        if (own is not null)
            _seals.Insert(0, new Seal(own));
        Statement = _statements.Last(key => key.Signs);
        Published = new PublishedKeys([.. _statements.Select(key => key.Publish())], [.. _certificates.Select(known => Publish(known.Certificate, known.Record))]);
    }

    /// <summary>The key that signs statements.</summary>
    public StatementKey Statement { get; }

    /// <summary>All keys, present and past, without their secrets.</summary>
    public PublishedKeys Published { get; }

    /// <summary>The seal for a moment: the host's own where it is valid then, else the relay's.</summary>
    public Seal SealAt(DateTimeOffset time) => _seals.Find(seal => seal.Certificate.IsValidAt(time)) ?? _seals[^1];

    public StatementKey? FindStatement(string kid) => _statements.Find(key => key.Kid == kid);

    /// <summary>One of our certificates, present or past.</summary>
    public SealCertificate? FindCertificate(ReadOnlySpan<byte> der, out bool isRevoked)
    {
        foreach (var (certificate, record) in _certificates)
            if (der.SequenceEqual(certificate.Der))
            {
                isRevoked = record.RevokedAt is not null;
                return certificate;
            }
        isRevoked = false;
        return null;
    }

    public void Dispose()
    {
        _statements.ForEach(key => key.Dispose());
        _seals.ForEach(seal => seal.Dispose());
    }

    /// <summary>The host's certificate stays known after it has been replaced.</summary>
    private static KeyRing Remember(KeyRing ring, X509Certificate2? own) =>
        own is null || ring.Seals.Any(seal => seal.Certificate.AsSpan().SequenceEqual(own.RawData))
            ? ring
            : ring with { Seals = [.. ring.Seals, new SealRecord(own.RawData, null, null, null)] };

    private static Seal Open(SealRecord record)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(record.Certificate);
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(record.PrivateKey, out _);
        return new Seal(certificate.CopyWithPrivateKey(key));
    }

    private static PublishedSeal Publish(SealCertificate certificate, SealRecord record) => new(
        Pem(record.Certificate),
        record.Issuer is null ? null : Pem(record.Issuer),
        certificate.Fingerprint,
        certificate.ValidFrom,
        certificate.ValidTo,
        record.RevokedAt);

    private static string Pem(byte[] certificate) => PemEncoding.WriteString("CERTIFICATE", certificate);
}
