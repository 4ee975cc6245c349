using Relay.Shops;

namespace Relay.Tickets;

/// <summary>Who sees a till's tickets now. Displays answers it; Tickets may not know that room.</summary>
internal interface ITillAudience
{
    /// <summary>How many displays would show a ticket of the till now.</summary>
    int CountDisplays(TillId till);

    /// <summary>Shows a ticket's code on the till's displays, again or late; how many of them are there.</summary>
    int Show(OpenedTicket ticket, Shop shop, TillId till);
}
