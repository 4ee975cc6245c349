using Relay.Tickets.Handover;

namespace Relay.Tickets;

/// <summary>What events are called on the wire. Part of the contract.</summary>
internal static class EventNames
{
    private static readonly Dictionary<TicketEventType, string> Names = new()
    {
        [TicketEventType.Received] = "ticket.received",
        [TicketEventType.Shown] = "ticket.shown",
        [TicketEventType.Opened] = "ticket.opened",
        [TicketEventType.Erased] = "ticket.erased",
        [TicketEventType.Choice] = "ticket.choice",
        [TicketEventType.DeliveryDone] = "delivery.done",
        [TicketEventType.DeliveryFailed] = "delivery.failed",
        [TicketEventType.DrawerOpened] = "drawer.opened",
        [TicketEventType.DisplayOnline] = "display.online",
        [TicketEventType.DisplayOffline] = "display.offline",
        [TicketEventType.PrinterProblem] = "printer.problem",
    };

    /// <summary>All of them, in the order of their numbers.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.OrderBy(one => one.Key).Select(one => one.Value)];

    /// <summary>As events are sent to a POS, such as <c>ticket.received</c>.</summary>
    public static string Of(TicketEventType type) => Names[type];

    /// <summary>As it stands in the state of a ticket, such as <c>received</c>, <c>printed</c> or <c>declined</c>.</summary>
    public static string InState(TicketEventType type, EventDetail? detail) => type switch
    {
        TicketEventType.Choice => detail?.Choice == CustomerChoices.None ? "declined" : "choice",
        TicketEventType.DeliveryDone => detail?.Channel switch
        {
            DeliveryChannels.Email => "emailed",
            DeliveryChannels.Sms => "sent",
            _ => "printed",
        },
        TicketEventType.DeliveryFailed => "delivery-failed",
        TicketEventType.DrawerOpened => "drawer-opened",
        _ => type.ToString().ToLowerInvariant(),
    };
}
