using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Storage.Writing;

/// <summary>Replaces a delivery as it was read, with the event that tells of it.</summary>
internal sealed class ChangeDeliveryWrite(Delivery changed, NewEvent? happened) : StorageWrite<DeliveryChange?>
{
    public override bool AsksIndex(StorageParts parts) => !(parts.Outbox.IsInMemory(changed.Id) && (happened is null || parts.Tickets.IsInMemory(changed.Ticket)));

    public override void Apply(StorageParts parts)
    {
        if (parts.Outbox.Find(changed.Id) is not { } present || present.Version != changed.Version)
            return;
        var next = changed with { Version = present.Version + 1, Payload = changed.IsOpen ? changed.Payload : null };
        parts.Outbox.Put(next);
        Outcome = new DeliveryChange(next, happened is null ? null : Tell(parts, next, happened));
    }

    private static TicketEvent Tell(StorageParts parts, Delivery delivery, NewEvent happened)
    {
        if (parts.Tickets.Find(delivery.Ticket) is not { } ticket || !ticket.IsLive(happened.At))
            return parts.AddTillEvent(new NewTillEvent(delivery.Shop, delivery.Till, happened.Type, happened.At, happened.Detail));
        var told = parts.NewEvent(happened.Type, ticket.Row, happened.At, null, happened.Detail);
        parts.Events.Insert(told);
        parts.Tickets.Put(ticket with { Events = [.. ticket.Events, told.Sequence] });
        return told;
    }
}
