namespace TicketRelay;

/// <summary>What a ticket is.</summary>
public enum TicketType
{
    /// <summary>A till receipt; what a ticket is where nothing else is said.</summary>
    Receipt,

    /// <summary>An invoice.</summary>
    Invoice,

    /// <summary>Goes with a present: its page and its file never show a price.</summary>
    GiftReceipt,

    /// <summary>A voucher.</summary>
    Voucher,

    /// <summary>A prepaid card.</summary>
    PrepaidCard,

    /// <summary>A slip of a service, such as a repair.</summary>
    Service,

    /// <summary>The slip of a card payment.</summary>
    CardSlip,
}
