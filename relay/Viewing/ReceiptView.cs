using Relay.Documents;
using Relay.Tickets;

namespace Relay.Viewing;

/// <summary>What the pages of one receipt show.</summary>
/// <param name="Path">Of the receipt on this host, with its token; the page's links begin with it.</param>
/// <param name="Check">The four symbols that the shop's display shows too.</param>
/// <param name="Host">As the display shows it.</param>
internal sealed record ReceiptView(TicketContent Content, string Path, string Check, string Host, DateTimeOffset ExpiresAt)
{
    /// <summary>The total as the display shows it, or null.</summary>
    public string? Amount => ShowsPrices && Content.Total is { } total ? AmountFormat.Money(total, Content.Currency, Content.Language) : null;

    public string IssuedAt => AmountFormat.DateAndTime(Content.IssuedAt, Content.Language);

    /// <summary>What kind of document it is: the ticket's own title, else its type's name.</summary>
    public string Kind => string.IsNullOrWhiteSpace(Content.Title) ? ReceiptTexts.For(Content.Language).Title(Content.Type) : Content.Title;

    /// <summary>A gift receipt never shows what something cost.</summary>
    public bool ShowsPrices => Content.Type != TicketType.GiftReceipt;

    /// <summary>Whether its link also shows the other tickets of its sale.</summary>
    public bool ListsOthers => TicketSales.Lists(Content.Type);

    /// <summary>Vouchers and prepaid cards are their amount: it stands alone and large.</summary>
    public bool IsValue => Content.Type is TicketType.Voucher or TicketType.PrepaidCard;

    /// <summary>Channels by which its customer can have it sent; usually none.</summary>
    public IReadOnlyList<string> SendBy { get; init; } = [];

    /// <summary>Whether what was bought stands in the till's own PDF only.</summary>
    public bool IsPdfAlone { get; init; }

    /// <summary>False where the statement stands beside the PDF, which could not carry the seal.</summary>
    public bool IsSealed { get; init; } = true;

    /// <summary>The shop's PNG, or null.</summary>
    public byte[]? Logo { get; init; }
}
