using System.Globalization;
using NSec.Cryptography;
using Relay.Documents.Signing.Sealing;

namespace Relay.Documents.Signing.Keys;

/// <summary>Makes new keys for the ring where none is in use.</summary>
internal static class KeyMaker
{
    /// <summary>A ring in which one statement key and one seal of our own can sign; the same ring where they can already.</summary>
    /// <param name="host">Named by the seal's certificate.</param>
    public static KeyRing Complete(KeyRing ring, string host, DateTimeOffset now)
    {
        if (!ring.Statements.Any(key => key is { ValidTo: null, RevokedAt: null }))
            ring = ring with { Statements = [.. ring.Statements, NewStatementKey(ring, now)] };
        if (!ring.Seals.Any(seal => CanSign(seal, now)))
            ring = ring with { Seals = [.. ring.Seals, SealMaker.Make(host, StartOfDay(now))] };
        return ring;
    }

    /// <summary>Keys count as valid since the start of their day, so that clocks of several machines need not agree.</summary>
    private static DateTimeOffset StartOfDay(DateTimeOffset now) => new(now.UtcDateTime.Date, TimeSpan.Zero);

    private static bool CanSign(SealRecord seal, DateTimeOffset now) =>
        seal is { PrivateKey: not null, RevokedAt: null } && SealCertificate.Read(seal.Certificate).ValidTo > now.AddYears(1);

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
}
