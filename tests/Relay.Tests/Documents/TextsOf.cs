using Relay.Documents;

namespace Relay.Tests.Documents;

/// <summary>Every text and amount that a ticket's paper must show.</summary>
internal static class TextsOf
{
    public static IEnumerable<string> All(TicketContent content)
    {
        var texts = new List<string?> { content.Title, content.Number, AmountFormat.DateAndTime(content.IssuedAt, content.Language) };
        var store = content.Store;
        texts.AddRange([store.Name, .. store.Address, store.Phone, store.Email, store.Website]);
        texts.AddRange(store.Identifiers.SelectMany(pair => new[] { pair.Label, pair.Value }));
        texts.AddRange([content.Register?.Id, content.Register?.Operator, content.Register?.Reference]);
        texts.AddRange([content.Customer?.Name, content.Customer?.Reference, .. content.Customer?.Notes ?? []]);
        texts.AddRange(content.Lines.SelectMany(line => new[] { line.Description, line.Unit, line.Sku }.Concat(line.Notes)));
        texts.AddRange(content.Payments.Select(payment => payment.Label));
        texts.AddRange([content.Fiscal?.Signature, content.Fiscal?.Software, content.Barcode?.Value, content.Barcode?.Label, content.RelatesTo?.Number]);
        texts.AddRange((content.Fiscal?.Fields ?? []).SelectMany(pair => new[] { pair.Label, pair.Value }));
        texts.AddRange(content.Messages);
        texts.AddRange(content.Lines.Select(line => line.Quantity is { } count ? AmountFormat.Quantity(count, content.Language) : null));
        if (content.Type != TicketType.GiftReceipt)
            texts.AddRange(Amounts(content).Select(amount => AmountFormat.Number(amount, content.Currency, content.Language)));
        if (content is { Type: not TicketType.GiftReceipt, Total: { } total })
            texts.Add(AmountFormat.Money(total, content.Currency, content.Language));
        foreach (var day in new[] { content.Validity?.From, content.Validity?.To }.OfType<DateOnly>())
            texts.Add(AmountFormat.Date(day, content.Language));
        return texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!);
    }

    private static IEnumerable<decimal> Amounts(TicketContent content) =>
        content.Lines.SelectMany(line => new[] { line.UnitPrice, line.Total })
            .Concat(content.Taxes.SelectMany(tax => new[] { tax.Net, tax.Tax, tax.Gross, tax.EcoNet }))
            .Concat(content.Payments.Select(payment => (decimal?)payment.Amount))
            .OfType<decimal>();
}
