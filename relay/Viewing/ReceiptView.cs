using Relay.Documents;

namespace Relay.Viewing;

/// <summary>What the pages of one receipt show.</summary>
/// <param name="Path">Of the receipt on this host, with its token; the page's links begin with it.</param>
/// <param name="Check">The four symbols that the shop's display shows too.</param>
/// <param name="Host">As the display shows it.</param>
internal sealed record ReceiptView(TicketContent Content, string Path, string Check, string Host, DateTimeOffset ExpiresAt)
{
    /// <summary>The total as the display shows it, or null.</summary>
    public string? Amount => Content.Total is { } total ? AmountFormat.Money(total, Content.Currency, Content.Language) : null;

    public string IssuedAt => AmountFormat.DateAndTime(Content.IssuedAt, Content.Language);

    /// <summary>What kind of document it is: the ticket's own title, else its type's name.</summary>
    public string Kind => Content.Title ?? ReceiptTexts.For(Content.Language).Title(Content.Type);
}
