using Relay.Tickets;

namespace Relay.Storage.Writing;

/// <summary>Adds an event to a live ticket.</summary>
internal sealed class AddEventWrite(TicketId id, NewEvent happened) : StorageWrite<TicketEvent?>
{
    /// <summary>A till that shows a ticket again and again must not make its row grow without end. What somebody waits for is kept all the same.</summary>
    private const int MostLooks = 200;

    public override bool AsksIndex(StorageParts parts) => !parts.Tickets.IsInMemory(id);

    public override void Apply(StorageParts parts)
    {
        if (parts.Tickets.Find(id) is not { } ticket || !ticket.IsLive(happened.At) || (IsLook && ticket.Events.Count >= MostLooks))
            return;
        var added = parts.NewEvent(happened.Type, ticket.Row, happened.At, null, happened.Detail);
        parts.Events.Insert(added);
        parts.Tickets.Put(ticket with { Events = [.. ticket.Events, added.Sequence] });
        parts.Outbox.Insert(happened.Deliveries);
        Outcome = added;
    }

    private bool IsLook => happened.Type is TicketEventType.Shown or TicketEventType.Opened;
}
