using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Storage.Writing;

/// <summary>Erases one ticket: tombstone durable, row turned into a trace, sealed bytes overwritten, then the answer.</summary>
internal sealed class EraseWrite(TicketId id, DateTimeOffset now) : StorageWrite<TicketEvent?>
{
    private IndexedTicket? _ticket;

    public override void Prepare(StorageParts parts, WriteBatch batch) => _ticket = parts.Tickets.Find(id) is { } found && found.IsLive(now) ? found : null;

    public override bool ChangesIndex => _ticket is not null;

    public override void Append(StorageParts parts)
    {
        if (_ticket is not null)
            Tombstone.Append(parts, _ticket);
    }

    public override void Apply(StorageParts parts)
    {
        if (_ticket is null || parts.Tickets.Find(id) is not { Erased: false } ticket)
            return;
        var erased = parts.NewEvent(TicketEventType.Erased, ticket.Row, now, null);
        foreach (var earlier in parts.Events.Read(ticket.Events))
            if (earlier.Notice is not null)
                parts.Events.Put(earlier with { Notice = null });
        parts.Events.Insert(erased);
        foreach (var open in parts.Outbox.OfTicket(id).Where(delivery => delivery.IsOpen))
            parts.Outbox.Put(open with { State = DeliveryState.Failed, Reason = "ticket-erased", Payload = null, DueAt = now, Version = open.Version + 1 });
        Tombstone.Apply(parts, ticket with { Events = [.. ticket.Events, erased.Sequence] });
        Outcome = erased;
    }

    public override void Finish(StorageParts parts)
    {
        if (Outcome is not null)
            parts.ToWipe.Add((id, _ticket!.Place));
    }
}

/// <summary>What erasing one ticket and erasing a shop share.</summary>
internal static class Tombstone
{
    /// <summary>A frame that says so, for a repair that has only the packs. It carries no keys of the ticket but its id.</summary>
    public static void Append(StorageParts parts, IndexedTicket ticket) =>
        parts.Packs.Append(FrameKind.Tombstone, parts.LastSequence + 1, new TicketHeader(Bare(ticket.Row), false), []);

    public static void Apply(StorageParts parts, IndexedTicket ticket)
    {
        parts.Tickets.Put(ticket with { Row = Bare(ticket.Row), Erased = true, HasStanza = false, Slot = null });
        if (ticket.HasStanza)
            parts.Tickets.DeleteStanzas([ticket.Row.Id]);
        if (ticket.Slot is { } slot)
            parts.Sales.Delete([slot]);
        parts.Tickets.InsertWipe(ticket.Row.Id, ticket.Place);
    }

    private static TicketRow Bare(TicketRow row) => row with { NumberIndex = [], ContentHash = [], IdempotencyIndex = [], IdempotencyHash = [], ShopStanza = null };
}
