using Relay.Shops;
using Relay.Tickets.Handover;

namespace Relay.Tickets;

/// <summary>What can happen to a ticket, or at a till. The numbers are stored; <see cref="EventNames"/> has the names on the wire.</summary>
internal enum TicketEventType
{
    Received = 1,
    Shown = 2,
    Opened = 3,
    Erased = 4,

    /// <summary>The customer touched a choice on a display, or the time for it was over and paper was chosen by itself.</summary>
    Choice = 5,

    /// <summary>A mail, SMS or print reached its end.</summary>
    DeliveryDone = 6,

    /// <summary>A mail, SMS or print was given up, or nobody knows what became of it.</summary>
    DeliveryFailed = 7,

    /// <summary>The cash drawer was told to open.</summary>
    DrawerOpened = 8,

    DisplayOnline = 9,
    DisplayOffline = 10,
    PrinterProblem = 11,
}

/// <summary>Something that happened to a ticket or at a till, in the order it became durable.</summary>
/// <param name="Sequence">Grows by one with each event of this relay; a reader's cursor.</param>
/// <param name="Ticket">Whose event it is; <see cref="TicketId.None"/> where it is the till's alone.</param>
/// <param name="Reference">The ticket's public reference; empty where there is no ticket.</param>
/// <param name="Notice">Sealed under the job key: what acts with nobody present needs to know, such as the display. Null once wiped.</param>
/// <param name="Detail">What else may be told; null where the type says it all.</param>
internal sealed record TicketEvent(
    long Sequence, TicketEventType Type, TicketId Ticket, Guid Reference, ShopId Shop, TillId Till, DateTimeOffset At, byte[]? Notice,
    EventDetail? Detail = null);

/// <summary>An event that is to be stored.</summary>
internal sealed record NewEvent(TicketEventType Type, DateTimeOffset At, EventDetail? Detail = null)
{
    /// <summary>What is to be handed over because of it: written in the same commit.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; init; } = [];
}

/// <summary>An event of a till that is about no ticket.</summary>
internal sealed record NewTillEvent(ShopId Shop, TillId Till, TicketEventType Type, DateTimeOffset At, EventDetail? Detail = null);
