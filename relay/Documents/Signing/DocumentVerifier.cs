using Relay.Documents.Signing.Keys;
using Relay.Documents.Signing.Verifying;

namespace Relay.Documents.Signing;

internal enum Verdict { Genuine, Altered, Unknown }

/// <summary>What a PDF proves about itself.</summary>
/// <param name="SignedAt">When it was signed, where that is proven.</param>
/// <param name="Shop">Which shop's document it is; null unless genuine.</param>
/// <param name="Reference">The ticket's public reference, where that is proven.</param>
/// <param name="Kid">The key that signed its statement, where that is proven.</param>
/// <param name="Reason">Why the verdict is not genuine: a stable lower-case word with hyphens; null when genuine.</param>
/// <param name="GenuineLength">The first bytes that are genuine: all of a genuine file, the base of one that was changed behind it; 0 when none.</param>
internal sealed record Verification(
    Verdict Verdict, DateTimeOffset? SignedAt, string? Shop, string? Reference, string? Kid, string? Reason, int GenuineLength);

/// <summary>Verifies any PDF with the relay's published keys; needs no database. Whatever it is given, it answers.</summary>
internal sealed class DocumentVerifier(SigningKeys keys)
{
    private readonly StatementCheck _statements = new(keys);
    private readonly SealCheck _seals = new(keys);

    public Verification Verify(ReadOnlyMemory<byte> pdf)
    {
        var statement = _statements.Find(pdf.Span);
        var seal = _seals.Check(pdf.Span);
        if (statement is { Finding: Finding.Valid, Statement: { } proven })
            return seal.Finding == Finding.Valid && IsOneRevision(statement, proven, seal)
                ? Proven(proven, Verdict.Genuine, seal.Shop, null, pdf.Length)
                : Proven(proven, Verdict.Altered, null, seal.Reason ?? VerificationReasons.SealBroken, proven.PdfLength);
        if (statement.Finding == Finding.Distrusted)
            return Unproven(Verdict.Unknown, statement.Reason);
        if (statement.Finding == Finding.Broken || seal.Finding is Finding.Broken or Finding.Valid)
            return Unproven(Verdict.Altered, statement.Finding == Finding.Broken ? statement.Reason : seal.Reason ?? VerificationReasons.StatementBroken);
        return Unproven(Verdict.Unknown, seal.Finding == Finding.Missing ? statement.Reason : seal.Reason);
    }

    /// <summary>As <see cref="Verify(ReadOnlyMemory{byte})"/>, for a PDF that could not be extended: it proves nothing by itself, the statement beside it does.</summary>
    public Verification Verify(ReadOnlyMemory<byte> pdf, ReadOnlySpan<byte> beside)
    {
        var within = Verify(pdf);
        if (within.Verdict != Verdict.Unknown)
            return within;
        var found = _statements.CheckBeside(pdf.Span, beside);
        if (found is { Finding: Finding.Valid, Statement: { } proven })
            return proven.PdfLength == pdf.Length
                ? Proven(proven, Verdict.Genuine, null, null, pdf.Length)
                : Proven(proven, Verdict.Altered, null, VerificationReasons.AddedTo, proven.PdfLength);
        return Unproven(found.Finding == Finding.Broken ? Verdict.Altered : Verdict.Unknown, found.Reason);
    }

    /// <summary>We write both in one revision, with numbers taken one after the other, about one moment.</summary>
    private static bool IsOneRevision(StatementFinding statement, Statement proven, SealFinding seal) =>
        seal.Number == statement.Number + SealedRevision.SignatureAfterAttachment && seal.Time == proven.Time;

    private static Verification Proven(Statement proven, Verdict verdict, string? shop, string? reason, int length) =>
        new(verdict, proven.Time, shop, proven.Ticket.ToString("D"), proven.Kid, reason, length);

    private static Verification Unproven(Verdict verdict, string? reason) => new(verdict, null, null, null, null, reason, 0);
}
