namespace TicketRelay;

/// <summary>What of a ticket is printed.</summary>
public enum PrintPart
{
    /// <summary>The ticket.</summary>
    Ticket,

    /// <summary>The slip of its card payment only.</summary>
    CardSlip,
}
