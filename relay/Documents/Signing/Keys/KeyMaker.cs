using System.Globalization;
using NSec.Cryptography;
using Relay.Documents.Signing.Sealing;

namespace Relay.Documents.Signing.Keys;

/// <summary>What becomes of a ring: keys are added, retired and revoked, never removed.</summary>
internal static class KeyMaker
{
    /// <summary>A ring in which exactly one statement key, and a seal of our own, can sign; the same ring where it is so already.
    /// Of several statement keys the newest stays and the others retire now: this is where a rotation takes effect.</summary>
    /// <param name="host">Named by the seal's certificate.</param>
    public static KeyRing Complete(KeyRing ring, string host, DateTimeOffset now)
    {
        var signing = ring.Statements.Where(Signs).ToList();
        if (signing.Count == 0)
            ring = ring with { Statements = [.. ring.Statements, NewStatementKey(ring, now)] };
        else if (signing.Count > 1)
            ring = ring with { Statements = [.. ring.Statements.Select(key => Signs(key) && key != signing[^1] ? key with { ValidTo = now } : key)] };
        if (!ring.Seals.Any(seal => CanSign(seal, now)))
            ring = ring with { Seals = [.. ring.Seals, SealMaker.Make(host, StartOfDay(now))] };
        return ring;
    }

    /// <summary>Adds a new statement key and a new seal; they sign from the next start on.</summary>
    public static KeyRing Rotate(KeyRing ring, string host, DateTimeOffset now) => ring with
    {
        Statements = [.. ring.Statements, NewStatementKey(ring, now)],
        Seals = [.. ring.Seals, SealMaker.Make(host, StartOfDay(now))],
    };

    /// <summary>Revokes the statement key with this kid, or the seal with this fingerprint; the same ring where there is none.</summary>
    public static KeyRing Revoke(KeyRing ring, string name, DateTimeOffset now)
    {
        if (ring.Statements.Any(key => key.Kid == name))
            return ring with { Statements = [.. ring.Statements.Select(key => key.Kid == name ? key with { RevokedAt = key.RevokedAt ?? now } : key)] };
        return ring.Seals.Any(IsNamed)
            ? ring with { Seals = [.. ring.Seals.Select(seal => IsNamed(seal) ? seal with { RevokedAt = seal.RevokedAt ?? now } : seal)] }
            : ring;

        bool IsNamed(SealRecord seal) => SealCertificate.Read(seal.Certificate).Fingerprint == name;
    }

    private static bool Signs(StatementKeyRecord key) => key is { ValidTo: null, RevokedAt: null };

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
