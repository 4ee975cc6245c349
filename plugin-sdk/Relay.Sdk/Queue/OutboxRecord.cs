using System.Globalization;
using TicketRelay.Json;

namespace TicketRelay.Queue;

/// <summary>One thing that happened to the outbox, as the head of a frame.</summary>
internal sealed record OutboxRecord(OutboxAct Act)
{
    public long Sequence { get; init; }

    public DateTimeOffset? At { get; init; }

    public string? Number { get; init; }

    public string? Token { get; init; }

    public string? Key { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Path and query that it goes to.</summary>
    public string? Target { get; init; }

    /// <summary>SHA-256 of what the ticket says, whatever its token and delivery.</summary>
    public string? Hash { get; init; }

    /// <summary>What links begin with.</summary>
    public string? Url { get; init; }

    public string? Slug { get; init; }

    public int? Status { get; init; }

    public string? Detail { get; init; }

    public string ToJson()
    {
        var json = new JsonText();
        var fields = new FieldWriter(json.Begin('{'));
        fields.Word<OutboxAct>("act", Act);
        fields.Amount("sequence", Sequence);
        fields.Time("at", At);
        fields.Text("number", Number);
        fields.Text("token", Token);
        fields.Text("key", Key);
        fields.Text("contentType", ContentType);
        fields.Text("target", Target);
        fields.Text("hash", Hash);
        fields.Text("url", Url);
        fields.Text("slug", Slug);
        fields.Whole("status", Status);
        fields.Text("detail", Detail);
        return json.End('}').ToString();
    }

    /// <summary>Null for a record of a newer SDK.</summary>
    /// <exception cref="FormatException">It is no record.</exception>
    public static OutboxRecord? Read(byte[] head)
    {
        var json = JsonReader.Read(head);
        if (Words.Find<OutboxAct>(json.Text("act")) is not { } act)
            return null;
        return new OutboxRecord(act)
        {
            Sequence = long.Parse(json.Find("sequence")!.Number, CultureInfo.InvariantCulture),
            At = json.Time("at"),
            Number = json.Text("number"),
            Token = json.Text("token"),
            Key = json.Text("key"),
            ContentType = json.Text("contentType"),
            Target = json.Text("target"),
            Hash = json.Text("hash"),
            Url = json.Text("url"),
            Slug = json.Text("slug"),
            Status = json.Whole("status"),
            Detail = json.Text("detail"),
        };
    }
}

internal enum OutboxAct
{
    /// <summary>The file is complete up to here: a rewriting that ends before this is none.</summary>
    Whole,

    /// <summary>A ticket to send; the body is the request's.</summary>
    Keep,

    /// <summary>The relay has it.</summary>
    Sent,

    /// <summary>The relay refused it for good.</summary>
    Refused,

    /// <summary>A refused one is to be sent again.</summary>
    Retry,

    /// <summary>The till gave it up.</summary>
    Drop,

    /// <summary>A number that was sent, after its ticket's own records are gone.</summary>
    Known,

    /// <summary>What links begin with.</summary>
    Origin,
}
