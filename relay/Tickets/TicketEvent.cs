using Relay.Shops;

namespace Relay.Tickets;

/// <summary>What can happen to a ticket. On the wire: <c>ticket.</c> and the name in lower case.</summary>
internal enum TicketEventType
{
    Received = 1,
    Shown = 2,
    Opened = 3,
    Erased = 4,
}

/// <summary>Something that happened to a ticket, in the order it became durable.</summary>
/// <param name="Sequence">Grows by one with each event of this relay; a reader's cursor.</param>
/// <param name="Notice">Sealed under the job key: what acts with nobody present needs to know, such as the display. Null once wiped.</param>
internal sealed record TicketEvent(
    long Sequence, TicketEventType Type, TicketId Ticket, Guid Reference, ShopId Shop, TillId Till, DateTimeOffset At, byte[]? Notice);
