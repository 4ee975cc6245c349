using Relay.Documents;
using Relay.Hosting;

namespace Relay.Tickets;

/// <summary>What a ticket is called in a file's name.</summary>
internal sealed record TicketTexts
{
    public required string Receipt { get; init; }
    public required string Invoice { get; init; }
    public required string GiftReceipt { get; init; }
    public required string Voucher { get; init; }
    public required string PrepaidCard { get; init; }
    public required string Service { get; init; }
    public required string CardSlip { get; init; }

    private static TicketTexts English { get; } = new()
    {
        Receipt = "Receipt",
        Invoice = "Invoice",
        GiftReceipt = "Gift receipt",
        Voucher = "Voucher",
        PrepaidCard = "Gift card",
        Service = "Service slip",
        CardSlip = "Card slip",
    };

    private static TicketTexts French { get; } = new()
    {
        Receipt = "Ticket",
        Invoice = "Facture",
        GiftReceipt = "Ticket cadeau",
        Voucher = "Bon",
        PrepaidCard = "Carte cadeau",
        Service = "Bon de service",
        CardSlip = "Ticket carte",
    };

    /// <summary>For a ticket's language (BCP 47), or the one we have that is nearest.</summary>
    public static TicketTexts For(string language) => Languages.Choose(null, language) == "fr" ? French : English;

    public string Word(TicketType type) => type switch
    {
        TicketType.Invoice => Invoice,
        TicketType.GiftReceipt => GiftReceipt,
        TicketType.Voucher => Voucher,
        TicketType.PrepaidCard => PrepaidCard,
        TicketType.Service => Service,
        TicketType.CardSlip => CardSlip,
        _ => Receipt,
    };
}
