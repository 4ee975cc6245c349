using System.Text.Json.Serialization;

namespace Relay.Documents.Signing.Keys;

/// <summary>The file <c>signing.json</c>: every key that ever signed, so that old documents stay verifiable.</summary>
/// <param name="Version">Of the file's form; this program writes and reads 1.</param>
internal sealed record KeyRing(int Version, IReadOnlyList<StatementKeyRecord> Statements, IReadOnlyList<SealRecord> Seals)
{
    public const int CurrentVersion = 1;

    public static KeyRing Empty { get; } = new(CurrentVersion, [], []);
}

/// <summary>An Ed25519 key.</summary>
/// <param name="Seed">The private key's 32 bytes.</param>
/// <param name="ValidTo">Null while it is the one that signs.</param>
/// <param name="RevokedAt">Since when its signatures, old ones too, are not believed.</param>
internal sealed record StatementKeyRecord(
    string Kid, byte[] Seed, byte[] PublicKey, DateTimeOffset ValidFrom, DateTimeOffset? ValidTo, DateTimeOffset? RevokedAt);

/// <summary>A seal's certificate, DER.</summary>
/// <param name="Issuer">The certificate that issued it, where we made that too: what a reader is told to trust.</param>
/// <param name="PrivateKey">PKCS #8; null where the key is in the host's own file.</param>
/// <param name="RevokedAt">Since when its signatures, old ones too, are not believed.</param>
internal sealed record SealRecord(byte[] Certificate, byte[]? Issuer, byte[]? PrivateKey, DateTimeOffset? RevokedAt);

// By metadata only: the generated writer would write a byte array that is null as an empty text.
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KeyRing))]
internal sealed partial class KeyRingJson : JsonSerializerContext;
