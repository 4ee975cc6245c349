namespace Relay.Tickets;

/// <summary>Measures of the room. Not settings of the host: tests make them small.</summary>
internal sealed record TicketOptions
{
    /// <summary>Days that a ticket of class <c>guarantee</c> is kept: the legal guarantee lasts two years (France: code de la consommation, L.217-3), one of them may be a leap year.</summary>
    public int GuaranteeDays { get; init; } = 731;

    /// <summary>How long a shop without recovery can repeat the answer of a request.</summary>
    public TimeSpan ReplayWindow { get; init; } = TimeSpan.FromHours(72);

    /// <summary>How long a sale takes further tickets. Like the answers of requests, what lets the shop find it dies then.</summary>
    public TimeSpan SaleWindow { get; init; } = TimeSpan.FromHours(72);

    /// <summary>How long a request waits for another one with the same Idempotency-Key before it is told to come back.</summary>
    public TimeSpan JoinWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long what displays need to know stays readable on disk for the relay.</summary>
    public TimeSpan NoticeLife { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How often expired tickets and old notices are removed.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Tickets removed at once, so that writes in between do not wait.</summary>
    public int SweepBatch { get; init; } = 200;

    /// <summary>How long one job key seals.</summary>
    public TimeSpan JobKeyLife { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Days that an event of a till which is about no ticket is kept: displays, printers, drawers.</summary>
    public const int TillEventDays = 30;

    /// <summary>Events kept in memory for readers that keep up.</summary>
    public int RecentEvents { get; init; } = 4096;
}
