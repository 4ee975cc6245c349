using NSec.Cryptography;

namespace Relay.Documents.Signing.Keys;

/// <summary>An Ed25519 key that signs statements, or did.</summary>
internal sealed class StatementKey(StatementKeyRecord record) : IDisposable
{
    private readonly Key _key = Key.Import(SignatureAlgorithm.Ed25519, record.Seed, KeyBlobFormat.RawPrivateKey);

    public string Kid => record.Kid;

    public bool IsRevoked => record.RevokedAt is not null;

    /// <summary>Whether it is the one that signs now.</summary>
    public bool Signs => record is { ValidTo: null, RevokedAt: null };

    public bool IsValidAt(DateTimeOffset time) => record.ValidFrom <= time && !(record.ValidTo < time);

    public byte[] Sign(ReadOnlySpan<byte> text) => SignatureAlgorithm.Ed25519.Sign(_key, text);

    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        SignatureAlgorithm.Ed25519.Verify(_key.PublicKey, text, signature);

    public PublishedKey Publish() => new(
        record.Kid,
        "Ed25519",
        Convert.ToBase64String(_key.PublicKey.Export(KeyBlobFormat.RawPublicKey)),
        System.Text.Encoding.ASCII.GetString(_key.PublicKey.Export(KeyBlobFormat.PkixPublicKeyText)),
        record.ValidFrom,
        record.ValidTo,
        record.RevokedAt);

    public void Dispose() => _key.Dispose();
}
