using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Relay.Documents.Signing.Keys;
using Relay.Documents.Signing.Reading;

namespace Relay.Documents.Signing.Verifying;

/// <summary>Finds our statement by its first line, so in damaged files too. It counts only at the place where we put it: at the start of our revision.</summary>
internal sealed class StatementCheck(SigningKeys keys)
{
    /// <summary>Statements looked at in full: each costs a signature check and a hash of the file.</summary>
    private const int MaxChecks = 16;

    private const int MaxBytes = 512;

    /// <summary>The newest statement that holds; else what the newest one lacks.</summary>
    public StatementFinding Find(ReadOnlySpan<byte> pdf)
    {
        var newest = new StatementFinding(Finding.Missing, VerificationReasons.NotSigned);
        var checks = 0;
        for (var end = pdf.Length; checks < MaxChecks;)
        {
            var at = pdf[..end].LastIndexOf("ticket-relay-statement/1\n"u8);
            if (at < 0)
                break;
            end = at;
            if (!TryRead(pdf[at..], out var statement, out var bytes, out var signature, out var signedLength))
                continue;
            checks++;
            var isInPlace = IsInPlace(pdf, at, statement, bytes, out var number);
            var found = Check(isInPlace ? pdf[..statement.PdfLength] : [], statement, bytes[..signedLength], signature) with { Number = number };
            if (found.Finding == Finding.Valid)
                return found;
            if (newest.Finding == Finding.Missing)
                newest = found;
        }
        return newest;
    }

    /// <summary>Whether a statement that came beside a PDF holds, and is about its first bytes.</summary>
    public StatementFinding CheckBeside(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> text) =>
        Statement.TryParse(text, out var statement, out var signature, out var signedLength)
            ? Check(statement.PdfLength <= pdf.Length ? pdf[..statement.PdfLength] : [], statement, text[..signedLength], signature)
            : new(Finding.Missing, VerificationReasons.StatementBroken);

    private static bool TryRead(
        ReadOnlySpan<byte> from, out Statement statement, out ReadOnlySpan<byte> bytes, out byte[] signature, out int signedLength)
    {
        var length = from[..Math.Min(from.Length, MaxBytes)].IndexOf("\n\nendstream"u8) + 1;
        bytes = from[..length];
        var isRead = Statement.TryParse(bytes, out var parsed, out var parsedSignature, out signedLength);
        (statement, signature) = (parsed!, parsedSignature!);
        return isRead;
    }

    /// <summary>Whether the statement stands in the first object of the revision that starts where it says that the base ends.</summary>
    private static bool IsInPlace(ReadOnlySpan<byte> pdf, int at, Statement statement, ReadOnlySpan<byte> bytes, out int number)
    {
        number = 0;
        if (statement.PdfLength >= at || statement.PdfLength == 0)
            return false;
        var start = statement.PdfLength;
        if (pdf[start - 1] is not ((byte)'\n' or (byte)'\r') && pdf[start++] != '\n')
            return false;
        if (!PdfScanner.TryInteger(pdf, start, out number, out _))
            return false;
        var head = Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture) + " 0 obj\n");
        return pdf[start..at].StartsWith(head)
            && pdf[(start + head.Length)..at].SequenceEqual(SealedRevision.StatementStart(bytes.Length, PdfTime.Write(statement.Time)));
    }

    /// <param name="prefix">What the statement is about; empty where it stands in a place that is not its own.</param>
    private StatementFinding Check(ReadOnlySpan<byte> prefix, Statement statement, ReadOnlySpan<byte> signed, byte[] signature)
    {
        if (keys.FindStatement(statement.Kid) is not { } key || !key.Verify(signed, signature))
            return new(Finding.Foreign, VerificationReasons.OtherRelay);
        if (key.IsRevoked)
            return new(Finding.Distrusted, VerificationReasons.KeyRevoked);
        if (!key.IsValidAt(statement.Time))
            return new(Finding.Distrusted, VerificationReasons.KeyNotInUse);
        return Convert.ToHexStringLower(SHA256.HashData(prefix)) == statement.PdfSha256 && prefix.Length == statement.PdfLength
            ? new(Finding.Valid, null, statement)
            : new(Finding.Broken, VerificationReasons.ContentChanged);
    }
}
