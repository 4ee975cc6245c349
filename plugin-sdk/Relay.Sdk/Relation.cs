namespace TicketRelay;

/// <summary>How one ticket relates to another.</summary>
public enum Relation
{
    /// <summary>It belongs to the other, as a card slip to its receipt.</summary>
    BelongsTo,

    /// <summary>It cancels the other; said on its first line.</summary>
    Cancels,

    /// <summary>It modifies the other; said on its first line.</summary>
    Modifies,

    /// <summary>The other cancels it.</summary>
    CancelledBy,
}
