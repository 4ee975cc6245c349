using System.Collections.Frozen;
using Relay.Documents;

namespace Relay.Tickets.Reading;

/// <summary>The contract's words for what the code has as enumerations.</summary>
internal static class TicketWords
{
    public static FrozenDictionary<string, TicketType> Types { get; } = new Dictionary<string, TicketType>
    {
        ["receipt"] = TicketType.Receipt,
        ["invoice"] = TicketType.Invoice,
        ["gift-receipt"] = TicketType.GiftReceipt,
        ["voucher"] = TicketType.Voucher,
        ["prepaid-card"] = TicketType.PrepaidCard,
        ["service"] = TicketType.Service,
        ["card-slip"] = TicketType.CardSlip,
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, LegalClass> LegalClasses { get; } = new Dictionary<string, LegalClass>
    {
        ["none"] = LegalClass.None,
        ["guarantee"] = LegalClass.Guarantee,
        ["weighed"] = LegalClass.Weighed,
        ["service"] = LegalClass.Service,
        ["hospitality"] = LegalClass.Hospitality,
        ["card-exception"] = LegalClass.CardException,
        ["automat"] = LegalClass.Automat,
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, RelationKind> Relations { get; } = new Dictionary<string, RelationKind>
    {
        ["belongs-to"] = RelationKind.BelongsTo,
        ["cancels"] = RelationKind.Cancels,
        ["modifies"] = RelationKind.Modifies,
        ["cancelled-by"] = RelationKind.CancelledBy,
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, BarcodeSymbology> Symbologies { get; } = new Dictionary<string, BarcodeSymbology>
    {
        ["ean13"] = BarcodeSymbology.Ean13,
        ["code128"] = BarcodeSymbology.Code128,
    }.ToFrozenDictionary();
}
