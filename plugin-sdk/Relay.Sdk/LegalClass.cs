namespace TicketRelay;

/// <summary>Why paper may or must be offered.</summary>
public enum LegalClass
{
    /// <summary>No reason.</summary>
    None,

    /// <summary>Goods under a legal guarantee: the ticket is kept for two years.</summary>
    Guarantee,

    /// <summary>Goods that were weighed.</summary>
    Weighed,

    /// <summary>A service.</summary>
    Service,

    /// <summary>A hotel or a restaurant.</summary>
    Hospitality,

    /// <summary>A card payment that was refused or cancelled.</summary>
    CardException,

    /// <summary>Sold by an automat.</summary>
    Automat,
}
