using TicketRelay.Json;

namespace TicketRelay;

/// <summary>What became of a submitted ticket: the relay has it, or the outbox does.</summary>
public sealed class Submission
{
    internal Submission(string? token, string? link, string number, bool isStored)
    {
        IsStored = isStored;
        Token = token;
        Link = link;
        Number = number;
    }

    private Submission(JsonValue answer) : this(answer.Needed("token"), answer.Needed("link"), answer.Text("number") ?? "", isStored: true)
    {
        Reference = answer.Text("reference");
        ExpiresAt = answer.Time("expiresAt");
        Displays = answer.Whole("displays") ?? 0;
        DocumentSha256 = answer.Find("document")?.Text("sha256");
    }

    /// <summary>The secret in the link; null only for a PDF that waits in the outbox.</summary>
    public string? Token { get; }

    /// <summary>What the customer opens; null only for a PDF that waits in the outbox. While the ticket waits, its page says "on its way" and looks again by itself.</summary>
    public string? Link { get; }

    /// <summary>The ticket's number.</summary>
    public string Number { get; }

    /// <summary>The ticket's public name, under which events tell of it: <c>happened["reference"]</c>. Null while the ticket waits in the outbox.</summary>
    public string? Reference { get; }

    /// <summary>Whether the relay has it, safe on disk. Otherwise it is safe on the till's disk, and goes out when the relay is back.</summary>
    public bool IsStored { get; }

    /// <summary>When the relay forgets it.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>How many displays show it now.</summary>
    public int Displays { get; }

    /// <summary>SHA-256 of the signed PDF, in lower-case hex.</summary>
    public string? DocumentSha256 { get; }

    /// <summary>The link's QR code.</summary>
    /// <exception cref="InvalidOperationException">There is no link yet.</exception>
    public QrCode ToQrCode() => QrCode.OfLink(Link ?? throw new InvalidOperationException("The relay makes this ticket's link when it arrives there."));

    internal static Submission Of(JsonValue answer) => new(answer);
}
