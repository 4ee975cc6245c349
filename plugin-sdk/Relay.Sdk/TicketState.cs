using TicketRelay.Json;

namespace TicketRelay;

/// <summary>What became of a ticket.</summary>
public sealed class TicketState
{
    private TicketState(JsonValue answer)
    {
        Token = answer.Needed("token");
        Link = answer.Needed("link");
        Number = answer.Needed("number");
        Reference = answer.Text("reference");
        State = answer.Needed("state");
        ReceivedAt = answer.Time("receivedAt");
        ExpiresAt = answer.Time("expiresAt");
        Events = answer.All("events", TicketHappening.Of);
    }

    /// <summary>The secret in the link.</summary>
    public string Token { get; }

    /// <summary>What the customer opens.</summary>
    public string Link { get; }

    /// <summary>The till's number.</summary>
    public string Number { get; }

    /// <summary>The ticket's public name, under which events tell of it.</summary>
    public string? Reference { get; }

    /// <summary>The furthest that it came, such as <c>received</c>, <c>shown</c> or <c>opened</c>.</summary>
    public string State { get; }

    /// <summary>When the relay had it.</summary>
    public DateTimeOffset? ReceivedAt { get; }

    /// <summary>When the relay forgets it.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>What happened to it, newest first.</summary>
    public IReadOnlyList<TicketHappening> Events { get; }

    internal static TicketState Of(JsonValue answer) => new(answer);
}

/// <summary>Something that happened to a ticket.</summary>
public sealed class TicketHappening
{
    private TicketHappening(string type, DateTimeOffset? at)
    {
        Type = type;
        At = at;
    }

    /// <summary>What, such as <c>opened</c>.</summary>
    public string Type { get; }

    /// <summary>When; cut to the hour for <c>opened</c>.</summary>
    public DateTimeOffset? At { get; }

    internal static TicketHappening Of(JsonValue happening) => new(happening.Needed("type"), happening.Time("at"));
}
