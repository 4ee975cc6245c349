using Relay.Tickets;

namespace Relay.Storage.Writing;

/// <summary>Adds an event to a live ticket.</summary>
internal sealed class AddEventWrite(TicketId id, TicketEventType type, DateTimeOffset now, byte[]? notice) : StorageWrite<TicketEvent?>
{
    /// <summary>A till that shows a ticket again and again must not make its row grow without end.</summary>
    private const int MostEvents = 200;

    public override void Apply(StorageParts parts)
    {
        if (parts.Tickets.Find(id) is not { } ticket || !ticket.IsLive(now) || ticket.Events.Count >= MostEvents)
            return;
        var happened = parts.NewEvent(type, ticket.Row, now, notice);
        parts.Events.Insert(happened);
        parts.Tickets.Put(ticket with { Events = [.. ticket.Events, happened.Sequence] });
        Outcome = happened;
    }
}
