using Relay.Documents;

namespace Relay.Tickets;

/// <summary>What a display must know to show a ticket's QR. On disk it is sealed under the job key, and wiped after a few minutes.</summary>
/// <param name="Amount">The total as the customer reads it, in the ticket's language and currency; null where the ticket has none.</param>
/// <param name="Language">BCP 47, the ticket's.</param>
/// <param name="Display">Whether the POS wants it on the display by itself (<c>deliver.display</c>).</param>
internal sealed record TicketNotice(Token Token, string? Amount, string Language, bool Display)
{
    /// <param name="display">Whether displays show it by themselves.</param>
    public static TicketNotice Of(TicketContent content, Token token, bool display) => new(
        token,
        // Whoever is given the present stands by when the code is shown.
        content is { Total: { } total, Type: not TicketType.GiftReceipt } ? AmountFormat.Money(total, content.Currency, content.Language) : null,
        content.Language, display)
    {
        LegalClass = content.LegalClass,
        HasCardSlip = content.CardSlip || content.Type == TicketType.CardSlip,
        GivenAway = !TicketSales.Lists(content.Type),
    };

    /// <summary>A name of its sale that tells nothing; null where it belongs to none.</summary>
    public string? Sale { get; init; }

    /// <summary>Whether it is made to be given away, so that its link does not show the other tickets of its sale.</summary>
    public bool GivenAway { get; init; }

    /// <summary>Why paper may be due.</summary>
    public LegalClass LegalClass { get; init; }

    /// <summary>Whether the sale left a card terminal's slip, which the customer may want alone.</summary>
    public bool HasCardSlip { get; init; }

    /// <summary>Whether a receipt printer can print it: not where it is the till's own PDF and nothing else.</summary>
    public bool CanPrint { get; init; } = true;
}
