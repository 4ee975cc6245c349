namespace Relay.Tickets.Reading;

/// <summary>A ticket as a till sends it: the contract's description of what <see cref="TicketReader"/> reads.</summary>
/// <param name="Number">The till's own number of the ticket; unique for the till as long as the ticket lives.</param>
/// <param name="Total">What the customer pays; a gift receipt and a service slip have none.</param>
/// <param name="Currency">ISO 4217; needed where there is an amount.</param>
/// <param name="Type">receipt (default), invoice, gift-receipt, voucher, prepaid-card, service or card-slip.</param>
/// <param name="IssuedAt">RFC 3339 with an offset; default: the moment it is received.</param>
/// <param name="Language">BCP 47; default: the shop's.</param>
/// <param name="Store">Default: the shop's own name and address.</param>
/// <param name="LegalClass">Why paper may or must be offered: guarantee, weighed, service, hospitality, card-exception, automat or none (default).</param>
/// <param name="Messages">Printed at the end.</param>
/// <param name="Token">26 symbols of Crockford's base32 where the till makes the token itself.</param>
/// <param name="RetainDays">Days the ticket is kept; default: the shop's setting, and 731 for guarantee.</param>
internal sealed record TicketBody(
    string Number, decimal? Total = null, string? Currency = null, string? Type = null, string? Title = null, DateTimeOffset? IssuedAt = null, string? Language = null,
    StoreBody? Store = null, RegisterBody? Register = null, CustomerBody? Customer = null, IReadOnlyList<LineBody>? Lines = null, IReadOnlyList<PaymentBody>? Payments = null, CountsBody? Counts = null,
    IReadOnlyList<TaxBody>? Taxes = null, FiscalBody? Fiscal = null, BarcodeBody? Barcode = null, ValidityBody? Validity = null, RelationBody? RelatesTo = null, string? LegalClass = null,
    IReadOnlyList<string>? Messages = null, string? Token = null, int? RetainDays = null, DeliverBody? Deliver = null);

internal sealed record StoreBody(
    string Name, IReadOnlyList<string>? Address = null, string? Phone = null, string? Email = null, string? Website = null, IReadOnlyList<LabelledBody>? Identifiers = null);

internal sealed record LabelledBody(string Label, string Value);

internal sealed record RegisterBody(string? Id = null, string? Operator = null, string? Reference = null);

internal sealed record CustomerBody(string? Name = null, string? Reference = null, IReadOnlyList<string>? Notes = null);

/// <summary>One line; a negative quantity or total is a return or a discount.</summary>
internal sealed record LineBody(
    string Description, decimal? Quantity = null, string? Unit = null, string? Sku = null, decimal? UnitPrice = null, decimal? Total = null, string? TaxCode = null, IReadOnlyList<string>? Notes = null);

internal sealed record PaymentBody(string Label, decimal Amount);

internal sealed record CountsBody(decimal? Items = null, decimal? Lines = null);

/// <summary>One tax rate, in percent.</summary>
internal sealed record TaxBody(string? Code = null, decimal? Rate = null, decimal? Net = null, decimal? Tax = null, decimal? Gross = null, decimal? EcoNet = null);

internal sealed record FiscalBody(string? Signature = null, string? Software = null, IReadOnlyList<LabelledBody>? Fields = null);

/// <summary>ean13 (with the right check digit) or code128.</summary>
internal sealed record BarcodeBody(string Symbology, string Value, string? Label = null);

internal sealed record ValidityBody(DateOnly? From = null, DateOnly? To = null);

/// <summary>belongs-to, cancels, modifies or cancelled-by.</summary>
internal sealed record RelationBody(string Number, string Relation);

/// <summary>Whether displays show the ticket by themselves; they do unless this says no.</summary>
internal sealed record DeliverBody(bool? Display = null);
