namespace Relay.Documents;

/// <summary>What a ticket says: the members of the contract that are laid out. Nothing here is computed, rounded or renumbered.</summary>
internal sealed record TicketContent
{
    public TicketType Type { get; init; } = TicketType.Receipt;
    public string? Title { get; init; }
    public required string Number { get; init; }

    /// <summary>Local time at the till with its offset. Without one, the moment the relay received it.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>BCP 47; decides labels, dates and how amounts are written.</summary>
    public required string Language { get; init; }

    /// <summary>ISO 4217; null only where there is no amount at all.</summary>
    public string? Currency { get; init; }

    public required StoreBlock Store { get; init; }
    public RegisterBlock? Register { get; init; }
    public CustomerBlock? Customer { get; init; }
    public IReadOnlyList<TicketLine> Lines { get; init; } = [];
    public decimal? Total { get; init; }
    public IReadOnlyList<Payment> Payments { get; init; } = [];
    public Counts? Counts { get; init; }
    public IReadOnlyList<TaxRow> Taxes { get; init; } = [];
    public FiscalBlock? Fiscal { get; init; }
    public Barcode? Barcode { get; init; }
    public Validity? Validity { get; init; }
    public Relation? RelatesTo { get; init; }
    public LegalClass LegalClass { get; init; } = LegalClass.None;

    /// <summary>Whether the sale left a card terminal's slip, which the customer may want alone. It is not laid out.</summary>
    public bool CardSlip { get; init; }
    public IReadOnlyList<string> Messages { get; init; } = [];
}

internal enum TicketType { Receipt, Invoice, GiftReceipt, Voucher, PrepaidCard, Service, CardSlip }

/// <summary>Why paper may or must be offered (France: code de l'environnement, D.541-371).</summary>
internal enum LegalClass { None, Guarantee, Weighed, Service, Hospitality, CardException, Automat }

internal enum RelationKind { BelongsTo, Cancels, Modifies, CancelledBy }

internal enum BarcodeSymbology { Ean13, Code128 }

internal sealed record LabelledValue(string Label, string Value);

internal sealed record StoreBlock(
    string Name, IReadOnlyList<string> Address, string? Phone, string? Email, string? Website, IReadOnlyList<LabelledValue> Identifiers);

internal sealed record RegisterBlock(string? Id, string? Operator, string? Reference);

internal sealed record CustomerBlock(string? Name, string? Reference, IReadOnlyList<string> Notes);

/// <summary>One line. A negative quantity or total is a return or a discount.</summary>
internal sealed record TicketLine(
    string Description, decimal? Quantity, string? Unit, string? Sku, decimal? UnitPrice, decimal? Total, string? TaxCode, IReadOnlyList<string> Notes);

internal sealed record Payment(string Label, decimal Amount);

internal sealed record Counts(decimal? Items, decimal? Lines);

/// <summary>One tax rate of the ticket; <paramref name="Rate"/> in percent.</summary>
internal sealed record TaxRow(string? Code, decimal? Rate, decimal? Net, decimal? Tax, decimal? Gross, decimal? EcoNet);

internal sealed record FiscalBlock(string? Signature, string? Software, IReadOnlyList<LabelledValue> Fields);

internal sealed record Barcode(BarcodeSymbology Symbology, string Value, string? Label);

internal sealed record Validity(DateOnly? From, DateOnly? To);

internal sealed record Relation(string Number, RelationKind Kind);
