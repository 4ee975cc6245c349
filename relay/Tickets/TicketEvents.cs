namespace Relay.Tickets;

/// <summary>An event with its notice opened.</summary>
internal sealed record TicketHappening(TicketEvent Event, TicketNotice? Notice);

/// <summary>Wakes the readers of events. The store is the truth; recent events are also kept in memory, so that a reader that keeps up never asks the store.</summary>
internal sealed class TicketEvents
{
    /// <summary>Sequence of the newest durable event.</summary>
    public long Last => throw new NotImplementedException();

    /// <summary>Events after a cursor, oldest first, for ever; each reader has its own cursor.</summary>
    public IAsyncEnumerable<TicketHappening> ReadAsync(long after, CancellationToken cancellation) => throw new NotImplementedException();
}
