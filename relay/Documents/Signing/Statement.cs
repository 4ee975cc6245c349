using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Relay.Documents.Signing;

/// <summary>What the relay states about the first bytes of a PDF, as six lines of text that any shell can check. A seventh line signs them.</summary>
/// <param name="Kid">Which of the relay's keys signs.</param>
/// <param name="Ticket">The ticket's public reference.</param>
/// <param name="Time">UTC, whole seconds.</param>
/// <param name="PdfLength">How many bytes from the first on.</param>
/// <param name="PdfSha256">SHA-256 of these bytes, lower-case hex.</param>
internal sealed partial record Statement(string Kid, Guid Ticket, DateTimeOffset Time, int PdfLength, string PdfSha256)
{
    /// <summary>The first line. Another version would have another number.</summary>
    public const string Title = "ticket-relay-statement/1";

    /// <summary>Ed25519 signatures have 64 bytes.</summary>
    public const int SignatureBytes = 64;

    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ssZ";
    private const int MaxBytes = 512;

    /// <summary>The statement with its signature line.</summary>
    /// <param name="sign">Signs the bytes above that line.</param>
    public byte[] ToSigned(Func<ReadOnlySpan<byte>, byte[]> sign)
    {
        Span<byte> text = stackalloc byte[MaxBytes];
        var length = Write(text);
        Utf8.TryWrite(text[length..], $"ed25519 {Convert.ToBase64String(sign(text[..length]))}\n", out var added);
        return text[..(length + added)].ToArray();
    }

    /// <summary>Reads a statement that is exactly as this type writes it: any other spelling of the same facts is refused.</summary>
    /// <param name="signature">The signature, not yet verified.</param>
    /// <param name="signedLength">How many of the bytes are signed.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out Statement? statement, [NotNullWhen(true)] out byte[]? signature, out int signedLength)
    {
        (statement, signature, signedLength) = (null, null, 0);
        if (bytes.Length > MaxBytes || !Ascii.IsValid(bytes))
            return false;
        var match = Shape().Match(Encoding.ASCII.GetString(bytes));
        if (!match.Success
            || !Guid.TryParseExact(match.Groups["ticket"].ValueSpan, "D", out var ticket)
            || !DateTimeOffset.TryParseExact(
                match.Groups["time"].ValueSpan, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            || !int.TryParse(match.Groups["length"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return false;
        statement = new Statement(match.Groups["kid"].Value, ticket, time, length, match.Groups["sha256"].Value);
        signature = Convert.FromBase64String(match.Groups["signature"].Value);
        var sealedText = signature;
        if (signature.Length != SignatureBytes || !statement.ToSigned(_ => sealedText).AsSpan().SequenceEqual(bytes))
            return false;
        signedLength = match.Groups["signed"].Length;
        return true;
    }

    [GeneratedRegex("""
        \A(?<signed>ticket-relay-statement/1\nkid\ (?<kid>[a-z0-9-]{1,40})\nticket\ (?<ticket>[0-9a-f-]{36})\n
        time\ (?<time>[0-9TZ:-]{20})\npdf-length\ (?<length>[0-9]{1,10})\npdf-sha256\ (?<sha256>[0-9a-f]{64})\n)
        ed25519\ (?<signature>[A-Za-z0-9+/]{86}==)\n\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    private int Write(Span<byte> text)
    {
        Utf8.TryWrite(
            text,
            CultureInfo.InvariantCulture,
            $"{Title}\nkid {Kid}\nticket {Ticket:D}\ntime {Time.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z\npdf-length {PdfLength}\npdf-sha256 {PdfSha256}\n",
            out var length);
        return length;
    }
}
