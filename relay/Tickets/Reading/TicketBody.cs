namespace Relay.Tickets.Reading;

/// <summary>A ticket as a till sends it: the contract's description of what <see cref="TicketReader"/> reads.</summary>
/// <param name="Number">The till's own number of the ticket; unique for the till as long as the ticket lives.</param>
/// <param name="Total">What the customer pays; a gift receipt and a service slip have none.</param>
/// <param name="Currency">ISO 4217; needed where there is an amount.</param>
/// <param name="Type">receipt (default), invoice, gift-receipt, voucher, prepaid-card, service or card-slip.</param>
/// <param name="Title">Over the ticket, instead of the name of its type.</param>
/// <param name="IssuedAt">RFC 3339 with an offset; default: the moment it is received.</param>
/// <param name="Language">BCP 47; default: the shop's.</param>
/// <param name="Store">Default: the shop's own name and address.</param>
/// <param name="Register">Where it was rung up, and by whom.</param>
/// <param name="Customer">Who bought, as far as the shop knows and wants to print.</param>
/// <param name="Lines">What was bought, in the order of printing.</param>
/// <param name="Payments">How it was paid.</param>
/// <param name="Counts">Printed as the till counts them.</param>
/// <param name="Taxes">One row per rate.</param>
/// <param name="Fiscal">What fiscal law wants printed.</param>
/// <param name="Barcode">Scanned at the till for a return, or to redeem a voucher.</param>
/// <param name="Validity">Of a voucher or a prepaid card.</param>
/// <param name="RelatesTo">Another ticket that this one cancels, changes or belongs to.</param>
/// <param name="LegalClass">Why paper may or must be offered: guarantee, weighed, service, hospitality, card-exception, automat or none (default).</param>
/// <param name="CardSlip">Whether the sale left a card terminal's slip: where the shop lets its customers choose paper, they may then choose that slip alone.</param>
/// <param name="Messages">Printed at the end.</param>
/// <param name="Sale">An id that the tickets of one sale share, such as the number of the first: they are shown behind one QR. Never used for another sale of the till.</param>
/// <param name="Token">26 symbols of Crockford's base32 where the till makes the token itself.</param>
/// <param name="RetainDays">Days the ticket is kept; default: the shop's setting, and 731 for guarantee.</param>
/// <param name="Deliver">What to do with it beyond storing it.</param>
internal sealed record TicketBody(
    string Number, decimal? Total = null, string? Currency = null, string? Type = null, string? Title = null, DateTimeOffset? IssuedAt = null, string? Language = null,
    StoreBody? Store = null, RegisterBody? Register = null, CustomerBody? Customer = null, IReadOnlyList<LineBody>? Lines = null, IReadOnlyList<PaymentBody>? Payments = null, CountsBody? Counts = null,
    IReadOnlyList<TaxBody>? Taxes = null, FiscalBody? Fiscal = null, BarcodeBody? Barcode = null, ValidityBody? Validity = null, RelationBody? RelatesTo = null, string? LegalClass = null, bool? CardSlip = null,
    IReadOnlyList<string>? Messages = null, string? Sale = null, string? Token = null, int? RetainDays = null, DeliverBody? Deliver = null);

/// <summary>The shop as the ticket names it.</summary>
/// <param name="Name">As customers know it.</param>
/// <param name="Address">Line by line.</param>
/// <param name="Phone">As it shall be printed.</param>
/// <param name="Email">As it shall be printed.</param>
/// <param name="Website">As it shall be printed.</param>
/// <param name="Identifiers">Such as SIRET and VAT number.</param>
internal sealed record StoreBody(
    string Name, IReadOnlyList<string>? Address = null, string? Phone = null, string? Email = null, string? Website = null, IReadOnlyList<LabelledBody>? Identifiers = null);

/// <summary>A value with its name, printed as they are.</summary>
/// <param name="Label">Such as SIRET.</param>
/// <param name="Value">As it shall be printed.</param>
internal sealed record LabelledBody(string Label, string Value);

/// <summary>The till as the ticket names it.</summary>
/// <param name="Id">The till's name or number.</param>
/// <param name="Operator">Who served.</param>
/// <param name="Reference">The till's own reference of the sale.</param>
internal sealed record RegisterBody(string? Id = null, string? Operator = null, string? Reference = null);

/// <summary>The customer as the ticket names them.</summary>
/// <param name="Name">As it shall be printed.</param>
/// <param name="Reference">Such as the number of a loyalty card.</param>
/// <param name="Notes">Such as points earned.</param>
internal sealed record CustomerBody(string? Name = null, string? Reference = null, IReadOnlyList<string>? Notes = null);

/// <summary>One line; a negative quantity or total is a return or a discount.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Quantity">How much of it, in <c>unit</c>.</param>
/// <param name="Unit">Such as kg; pieces where there is none.</param>
/// <param name="Sku">The article's number.</param>
/// <param name="UnitPrice">Of one unit.</param>
/// <param name="Total">Of the line, as the till computed it.</param>
/// <param name="TaxCode">Names a row of <c>taxes</c>.</param>
/// <param name="Notes">Printed below the line.</param>
internal sealed record LineBody(
    string Description, decimal? Quantity = null, string? Unit = null, string? Sku = null, decimal? UnitPrice = null, decimal? Total = null, string? TaxCode = null, IReadOnlyList<string>? Notes = null);

/// <summary>One means of payment.</summary>
/// <param name="Label">Such as cash or card.</param>
/// <param name="Amount">In the ticket's currency; negative is change given back.</param>
internal sealed record PaymentBody(string Label, decimal Amount);

/// <summary>What the till counted.</summary>
/// <param name="Items">Articles sold.</param>
/// <param name="Lines">Lines of the ticket.</param>
internal sealed record CountsBody(decimal? Items = null, decimal? Lines = null);

/// <summary>What was sold at one tax rate.</summary>
/// <param name="Code">As lines name it in <c>taxCode</c>.</param>
/// <param name="Rate">Percent.</param>
/// <param name="Net">Without the tax.</param>
/// <param name="Tax">The tax itself.</param>
/// <param name="Gross">With the tax.</param>
/// <param name="EcoNet">The part of the net amount that is an eco-contribution.</param>
internal sealed record TaxBody(string? Code = null, decimal? Rate = null, decimal? Net = null, decimal? Tax = null, decimal? Gross = null, decimal? EcoNet = null);

/// <summary>What fiscal law wants on the ticket, printed as it is.</summary>
/// <param name="Signature">Of the till's fiscal unit.</param>
/// <param name="Software">The till's software and its version.</param>
/// <param name="Fields">Whatever else.</param>
internal sealed record FiscalBody(string? Signature = null, string? Software = null, IReadOnlyList<LabelledBody>? Fields = null);

/// <summary>A bar code, and its value in figures below it.</summary>
/// <param name="Symbology">ean13 or code128.</param>
/// <param name="Value">What it says; of ean13 with the right check digit.</param>
/// <param name="Label">Printed above it.</param>
internal sealed record BarcodeBody(string Symbology, string Value, string? Label = null);

/// <summary>When it may be redeemed.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed record ValidityBody(DateOnly? From = null, DateOnly? To = null);

/// <summary>Another ticket.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Relation">belongs-to, cancels, modifies or cancelled-by.</param>
internal sealed record RelationBody(string Number, string Relation);

/// <summary>What to do with a ticket beyond storing it.</summary>
/// <param name="Display">Whether displays show the ticket by themselves; they do unless this says no.</param>
internal sealed record DeliverBody(bool? Display = null);
