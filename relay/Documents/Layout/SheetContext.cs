namespace Relay.Documents.Layout;

/// <summary>What every section works with.</summary>
internal sealed record SheetContext(ISheet Sheet, TicketContent Content, ReceiptTexts Texts)
{
    /// <summary>The ticket's own title, else the one of its type.</summary>
    public string Title { get; } = string.IsNullOrWhiteSpace(Content.Title) ? Texts.Title(Content.Type) : Content.Title;

    /// <summary>Gift receipts never show what something cost.</summary>
    public bool ShowsPrices => Content.Type != TicketType.GiftReceipt;

    /// <summary>Vouchers and prepaid cards are their amount: it stands alone and large.</summary>
    public bool IsValue => Content.Type is TicketType.Voucher or TicketType.PrepaidCard;

    public string Number(decimal amount) => AmountFormat.Number(amount, Content.Currency, Content.Language);

    public string Money(decimal amount) => AmountFormat.Money(amount, Content.Currency, Content.Language);

    public string Quantity(decimal quantity) => AmountFormat.Quantity(quantity, Content.Language);
}
