using Relay.Shops;

namespace Relay.Tickets.Handover;

/// <summary>Keeps deliveries. Those that a ticket or a choice causes are written with it, in one commit (<see cref="SealedTicket.Deliveries"/>,
/// <see cref="NewEvent.Deliveries"/>); a delivery of an erased ticket or shop ends there, without an event.</summary>
internal interface IOutboxStore
{
    /// <summary>Writes a delivery that nothing else is written with; completes when it is durable.</summary>
    Task AddAsync(Delivery delivery, CancellationToken cancellation);

    /// <summary>Null when there is none, or none any more.</summary>
    ValueTask<Delivery?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Open deliveries of a channel that are due, the longest due first.</summary>
    ValueTask<IReadOnlyList<Delivery>> ReadDueAsync(string channel, DateTimeOffset until, int max, CancellationToken cancellation);

    /// <summary>All deliveries of a ticket that are still kept, oldest first.</summary>
    ValueTask<IReadOnlyList<Delivery>> ReadOfTicketAsync(TicketId ticket, CancellationToken cancellation);

    /// <summary>Open deliveries of a shop.</summary>
    ValueTask<IReadOnlyList<Delivery>> ReadOpenOfShopAsync(ShopId shop, CancellationToken cancellation);

    /// <summary>Replaces a delivery as it was read, together with what happened by it. So a worker makes a due delivery its own: of two, one finds it changed.</summary>
    /// <param name="changed">As it shall be; its <see cref="Delivery.Version"/> is that of the row that was read.</param>
    /// <param name="happened">Goes to the ticket while that lives, else to the till.</param>
    /// <returns>Null when the row is not the one that was read: somebody else changed it, or it is gone.</returns>
    Task<DeliveryChange?> ChangeAsync(Delivery changed, NewEvent? happened, CancellationToken cancellation);
}

/// <summary>A delivery as it stands now, and the event that was stored with the change.</summary>
internal sealed record DeliveryChange(Delivery Delivery, TicketEvent? Happened);
