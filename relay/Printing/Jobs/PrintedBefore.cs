using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Printing.Jobs;

/// <summary>Counts the papers of a ticket that came out, or may have: the next one is a duplicate of that number.</summary>
internal sealed class PrintedBefore(ITicketStore tickets, IOutboxStore outbox)
{
    /// <returns>Null for the first.</returns>
    public async Task<int?> CountAsync(TicketId ticket, string? deliveryId, CancellationToken cancellation)
    {
        var happened = await tickets.ReadEventsAsync(ticket, cancellation);
        var count = happened.Count(one => one.Detail is { Channel: DeliveryChannels.Print } detail
            && (one.Type == TicketEventType.DeliveryDone || (one.Type == TicketEventType.DeliveryFailed && PrintReasons.MayHaveComeOut(detail.Reason))));
        // Another printer may be at it this moment.
        var open = await outbox.ReadOfTicketAsync(ticket, cancellation);
        count += open.Count(one => one is { Channel: DeliveryChannels.Print, State: DeliveryState.Sending } && one.Id != deliveryId);
        return count == 0 ? null : count;
    }
}
