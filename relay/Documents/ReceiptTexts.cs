using Relay.Hosting;

namespace Relay.Documents;

/// <summary>The words that the relay itself puts on a ticket, in the languages of pages and three more. What the POS sends is never translated.</summary>
internal sealed partial record ReceiptTexts : ITexts<ReceiptTexts>
{
    // Titles, where the ticket brings none.
    public required string Receipt { get; init; }
    public required string Invoice { get; init; }
    public required string GiftReceipt { get; init; }
    public required string Voucher { get; init; }
    public required string PrepaidCard { get; init; }
    public required string ServiceSlip { get; init; }
    public required string CardSlip { get; init; }

    // Each is followed by a number.
    public required string Number { get; init; }
    public required string Cancels { get; init; }
    public required string Modifies { get; init; }
    public required string CancelledBy { get; init; }
    public required string BelongsTo { get; init; }
    public required string Duplicate { get; init; }

    public required string Till { get; init; }
    public required string Operator { get; init; }
    public required string Customer { get; init; }

    public required string Return { get; init; }
    public required string Quantity { get; init; }
    public required string Total { get; init; }
    public required string Amount { get; init; }

    // Heads of the tax table: narrow.
    public required string TaxCode { get; init; }
    public required string TaxRate { get; init; }
    public required string TaxNet { get; init; }
    public required string Tax { get; init; }
    public required string TaxGross { get; init; }
    public required string EcoNet { get; init; }

    public required string Items { get; init; }
    public required string Lines { get; init; }
    public required string Signature { get; init; }
    public required string Software { get; init; }

    /// <summary>Before the first day, where a last day follows after <see cref="ValidTo"/>.</summary>
    public required string ValidFrom { get; init; }
    public required string ValidTo { get; init; }

    /// <summary>Before the last day, where there is no first one.</summary>
    public required string ValidUntil { get; init; }

    /// <summary>Before the first day, where there is no last one.</summary>
    public required string ValidSince { get; init; }

    /// <summary>Why a customer keeps a ticket of goods with a legal guarantee.</summary>
    public required string KeepForGuarantee { get; init; }

    /// <summary>Why a customer keeps a ticket of an automat.</summary>
    public required string KeepAsProof { get; init; }

    /// <summary>Said by screen readers before what a bar code holds.</summary>
    public required string Barcode { get; init; }

    /// <summary>On paper, above the QR code of the link.</summary>
    public required string SignedCopy { get; init; }

    /// <summary>The words of a BCP 47 tag's language; English where we do not speak it.</summary>
    public static ReceiptTexts For(string bcp47)
    {
        var dash = bcp47.IndexOf('-');
        return (dash < 0 ? bcp47 : bcp47[..dash]).ToLowerInvariant() switch
        {
            "el" => Greek,
            "pl" => Polish,
            "pt" => Portuguese,
            var language => Languages.Texts<ReceiptTexts>(language),
        };
    }

    /// <summary>The title of a ticket of this type.</summary>
    public string Title(TicketType type) => type switch
    {
        TicketType.Invoice => Invoice,
        TicketType.GiftReceipt => GiftReceipt,
        TicketType.Voucher => Voucher,
        TicketType.PrepaidCard => PrepaidCard,
        TicketType.Service => ServiceSlip,
        TicketType.CardSlip => CardSlip,
        _ => Receipt,
    };

    /// <summary>What a relation says before the other ticket's number.</summary>
    public string Relation(RelationKind kind) => kind switch
    {
        RelationKind.Cancels => Cancels,
        RelationKind.Modifies => Modifies,
        RelationKind.CancelledBy => CancelledBy,
        _ => BelongsTo,
    };
}
