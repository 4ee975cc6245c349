using Relay.Shops;

namespace Relay.Tickets.Handover;

/// <summary>Where a delivery stands. The numbers are stored.</summary>
internal enum DeliveryState
{
    /// <summary>Waits for its time, or for a printer to ask.</summary>
    Queued = 1,

    /// <summary>Somebody is at it, until <see cref="Delivery.DueAt"/>.</summary>
    Sending = 2,

    Done = 3,
    Failed = 4,

    /// <summary>It may or may not have come out: a person looks, and asks again. Only paper and drawers know this.</summary>
    Unknown = 5,
}

/// <summary>One attempt to hand a ticket over, or to open a drawer: a row of the outbox. In clear it says what, for whom and when; to whom, and the ticket's token, are in
/// <see cref="Payload"/>.</summary>
internal sealed record Delivery
{
    /// <summary>Days that a row is kept after its end, so that a till can ask what became of it.</summary>
    public const int KeptDays = 30;

    /// <summary>Also the id that a mail or a print carries on every try.</summary>
    public required string Id { get; init; }

    /// <summary>A word of <see cref="DeliveryChannels"/>.</summary>
    public required string Channel { get; init; }

    public required ShopId Shop { get; init; }
    public required TillId Till { get; init; }

    /// <summary><see cref="TicketId.None"/> for a drawer alone.</summary>
    public required TicketId Ticket { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>While open: not looked at before. While somebody is at it: when it is somebody else's turn.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it is not worth trying any more.</summary>
    public required DateTimeOffset GiveUpAt { get; init; }

    public DeliveryState State { get; init; } = DeliveryState.Queued;

    /// <summary>Why it failed, or why the last try did: a word, never an address.</summary>
    public string? Reason { get; init; }

    /// <summary>Tries that have begun.</summary>
    public int Attempts { get; init; }

    /// <summary>What its last event will tell: printer, cause, duplicate.</summary>
    public EventDetail Detail { get; init; } = new();

    /// <summary>A <see cref="DeliveryPayload"/>, sealed; null from the end on.</summary>
    public byte[]? Payload { get; init; }

    /// <summary>Grows by one with each change: who changes a row says which one they read.</summary>
    public int Version { get; init; }

    public bool IsOpen => State is DeliveryState.Queued or DeliveryState.Sending;
}
