namespace Relay.Documents.Signing;

internal enum Verdict { Genuine, Altered, Unknown }

/// <summary>What a PDF proves about itself.</summary>
/// <param name="Reason">Why the verdict is not genuine: a stable lower-case word with hyphens; null when genuine.</param>
/// <param name="GenuineLength">The first bytes that are genuine even where the whole is not; 0 when none.</param>
internal sealed record Verification(
    Verdict Verdict, DateTimeOffset? SignedAt, string? Shop, string? Reference, string? Kid, string? Reason, int GenuineLength);

/// <summary>Verifies any PDF with the relay's published keys; needs no database.</summary>
internal sealed class DocumentVerifier
{
    public Verification Verify(ReadOnlyMemory<byte> pdf) => throw new NotImplementedException();
}
