namespace Relay.Tickets.Reading;

/// <summary>How much a ticket may say.</summary>
/// <param name="Lines">Most lines.</param>
/// <param name="Text">Most characters of one text; messages and fiscal values may have five times as many.</param>
/// <param name="Items">Most entries of any other list.</param>
/// <param name="RetainDays">Most days a ticket may be kept.</param>
internal sealed record TicketBounds(int Lines, int Text, int Items, int RetainDays)
{
    /// <summary>Entries of lists that the contract gives no limit for.</summary>
    public const int DefaultItems = 50;

    /// <summary>For a ticket that was accepted once: limits that were lowered since must not make it unreadable.</summary>
    public static TicketBounds Accepted { get; } = new(1_000_000, 1_000_000, 1_000_000, 1_000_000) { NeedsTotal = false };

    /// <summary>Whether a ticket of a type that has a total must say it. Not where the till's own document does.</summary>
    public bool NeedsTotal { get; init; } = true;

    public int LongText => 5 * Text;
}
