using Relay.Documents;
using Relay.Hosting.Json;
using Relay.Tickets.Handover;

namespace Relay.Tickets.Reading;

/// <summary>Reads a ticket's data strictly: every member has its place, everything wrong is noted at once.</summary>
internal static class TicketReader
{
    /// <summary>The ticket, or null with everything that is wrong in <see cref="JsonObjectReader.Errors"/>.</summary>
    public static ReadTicket? Read(JsonObjectReader ticket, TicketDefaults defaults, TicketBounds bounds, DeliverReader deliveries)
    {
        var parts = new TicketParts(bounds);
        var type = ticket.Word("type", TicketWords.Types) ?? TicketType.Receipt;
        var needsTotal = bounds.NeedsTotal && ticket.Errors.IsEmpty && HasTotal(type);
        var store = ticket.Object("store") is { } block ? parts.Store(block) : null;
        var content = new TicketContent
        {
            Type = type,
            Title = ticket.Text("title", bounds.Text),
            Number = ticket.Text("number", bounds.Text, required: true) ?? "",
            IssuedAt = ticket.Time("issuedAt") ?? defaults.IssuedAt,
            Language = ticket.Language() ?? defaults.Language,
            Store = store ?? defaults.Store,
            Register = ticket.Object("register") is { } register ? parts.Register(register) : null,
            Customer = ticket.Object("customer") is { } customer ? parts.Customer(customer) : null,
            Lines = ticket.Objects("lines", bounds.Lines, parts.Line),
            Total = ticket.Amount("total", required: needsTotal),
            Payments = ticket.Objects("payments", bounds.Items, parts.Payment),
            Counts = ticket.Object("counts") is { } counts ? TicketParts.Counts(counts) : null,
            Taxes = ticket.Objects("taxes", bounds.Items, parts.Tax),
            Fiscal = ticket.Object("fiscal") is { } fiscal ? parts.Fiscal(fiscal) : null,
            Barcode = ticket.Object("barcode") is { } barcode ? parts.Barcode(barcode) : null,
            Validity = ticket.Object("validity") is { } validity ? TicketParts.Validity(validity) : null,
            RelatesTo = ticket.Object("relatesTo") is { } relation ? parts.Relation(relation) : null,
            LegalClass = ticket.Word("legalClass", TicketWords.LegalClasses) ?? LegalClass.None,
            CardSlip = ticket.Boolean("cardSlip") ?? false,
            Messages = ticket.Texts("messages", bounds.Items, bounds.LongText, multiline: true),
        };
        content = content with { Currency = ticket.Currency(required: needsTotal || HasAmounts(content)) };
        var token = ticket.OwnToken();
        var sale = ticket.Text("sale", bounds.Text);
        var (display, wanted) = deliveries.Read(ticket);
        var retainDays = ticket.Integer("retainDays", 1, bounds.RetainDays);
        ticket.Done();
        return ticket.Errors.IsEmpty ? new ReadTicket(content, store is not null, token, display, wanted, sale, retainDays) : null;
    }

    /// <summary>A gift receipt and a service slip say nothing about money.</summary>
    private static bool HasTotal(TicketType type) => type is not (TicketType.GiftReceipt or TicketType.Service);

    private static bool HasAmounts(TicketContent content) =>
        content.Total is not null || content.Payments.Count > 0
        || content.Lines.Any(line => line.UnitPrice is not null || line.Total is not null)
        || content.Taxes.Any(tax => tax.Net is not null || tax.Tax is not null || tax.Gross is not null || tax.EcoNet is not null);
}
