namespace Relay.Documents.Signing.Keys;

/// <summary>What anyone needs to verify a document without asking the relay. Holds no secret.</summary>
internal sealed record PublishedKeys(IReadOnlyList<PublishedKey> Statements, IReadOnlyList<PublishedSeal> Seals);

/// <summary>A key that signs statements.</summary>
/// <param name="PublicKey">The 32 bytes in base64.</param>
/// <param name="Pem">The same as <c>openssl</c> reads it.</param>
/// <param name="ValidTo">Null while it signs.</param>
/// <param name="RevokedAt">Null unless its signatures must not be believed any more.</param>
internal sealed record PublishedKey(
    string Kid, string Algorithm, string PublicKey, string Pem, DateTimeOffset ValidFrom, DateTimeOffset? ValidTo, DateTimeOffset? RevokedAt);

/// <summary>A certificate that seals documents.</summary>
/// <param name="Certificate">PEM.</param>
/// <param name="Issuer">The certificate to import where a reader should trust the seal, PEM; null where the host's own authority issued it.</param>
/// <param name="Sha256">The certificate's fingerprint, lower-case hex.</param>
internal sealed record PublishedSeal(
    string Certificate, string? Issuer, string Sha256, DateTimeOffset ValidFrom, DateTimeOffset ValidTo, DateTimeOffset? RevokedAt);
