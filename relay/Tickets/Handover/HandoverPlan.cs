using Relay.Shops;

namespace Relay.Tickets.Handover;

/// <summary>Something that a ticket's POS wants done with it, read and not yet sealed.</summary>
internal sealed record WantedHandover(IHandoverChannel Channel, HandoverRequest Request);

/// <summary>Makes the rows of deliveries.</summary>
internal sealed class HandoverPlan(DeliverySeal seal)
{
    private const int IdSymbols = 16;

    /// <param name="ticket">Whose delivery it is; <see cref="TicketId.None"/> for a drawer alone.</param>
    /// <param name="token">The ticket's; null for a drawer alone.</param>
    /// <exception cref="IOException">The disk does not take the delivery's key.</exception>
    public Delivery Make(WantedHandover wanted, TicketId ticket, Token? token, ShopId shop, TillId till, DateTimeOffset now)
    {
        var id = "dl_" + RandomId.Symbols(IdSymbols);
        var (channel, request) = wanted;
        return new Delivery
        {
            Id = id,
            Channel = channel.Channel,
            Shop = shop,
            Till = till,
            Ticket = ticket,
            CreatedAt = now,
            DueAt = now,
            GiveUpAt = now + request.Lifetime,
            Detail = request.Detail with { Channel = channel.Channel, DeliveryId = id },
            Payload = seal.Seal(id, request.Payload with { Token = token?.Reveal() }),
        };
    }

    /// <summary>What was made and not stored leaves no key behind.</summary>
    public void Discard(IEnumerable<Delivery> deliveries)
    {
        foreach (var delivery in deliveries)
            seal.Destroy(delivery.Payload);
    }
}
