using Relay.Documents;
using Relay.Hosting;

namespace Relay.Viewing.Pages;

/// <summary>The tables of a receipt. Columns that no row fills are left out.</summary>
internal static class ReceiptTables
{
    /// <summary>What was bought.</summary>
    public static Html Lines(TicketContent ticket, ReceiptTexts words)
    {
        if (ticket.Lines.Count == 0)
            return Html.None;
        var amounts = ticket.Lines.Any(line => line.Total is not null);
        var codes = ticket.Lines.Any(line => line.TaxCode is not null);
        return Html.Of($"""
            <table class="lines" aria-labelledby="receipt-kind">
            <thead><tr><th scope="col">{words.Items}</th>{Html.When(codes, () => Html.Of($"""<th scope="col" class="tax-code">{words.TaxCode}</th>"""))}{Html.When(amounts, () => Html.Of($"""<th scope="col" class="number">{words.Amount}</th>"""))}</tr></thead>
            <tbody>{Html.Join(ticket.Lines.Select(line => Line(line, ticket, words, amounts, codes)))}</tbody>
            </table>
            """);
    }

    /// <summary>The total, and how it was paid.</summary>
    public static Html Sums(TicketContent ticket, ReceiptTexts words)
    {
        if (ticket.Total is null && ticket.Payments.Count == 0)
            return Html.None;
        return Html.Of($"""
            <table class="sums" aria-label="{words.Total}">
            {Html.When(ticket.Total is not null, () => Html.Of($"""<tr class="total"><th scope="row">{words.Total}</th><td class="number">{AmountFormat.Money(ticket.Total!.Value, ticket.Currency, ticket.Language)}</td></tr>"""))}
            {Html.Join(ticket.Payments.Select(payment => Html.Of($"""<tr class="payment"><th scope="row"><bdi>{payment.Label}</bdi></th>{Number(payment.Amount, ticket)}</tr>""")))}
            </table>
            """);
    }

    /// <summary>One row per rate.</summary>
    public static Html Taxes(TicketContent ticket, ReceiptTexts words)
    {
        if (ticket.Taxes.Count == 0)
            return Html.None;
        (string Head, Func<TaxRow, string?> Cell)[] columns =
        [
            (words.TaxCode, row => row.Code),
            (words.TaxRate, row => row.Rate is { } rate ? AmountFormat.Percent(rate, ticket.Language) : null),
            (words.TaxNet, row => Text(row.Net, ticket)),
            (words.Tax, row => Text(row.Tax, ticket)),
            (words.TaxGross, row => Text(row.Gross, ticket)),
            (words.EcoNet, row => Text(row.EcoNet, ticket)),
        ];
        var filled = columns.Where(column => ticket.Taxes.Any(row => column.Cell(row) is not null)).ToList();
        return Html.Of($"""
            <div class="scroll split" tabindex="0" role="group" aria-label="{words.Tax}"><table class="taxes">
            <thead><tr>{Html.Join(filled.Select(column => Html.Of($"""<th scope="col">{column.Head}</th>""")))}</tr></thead>
            <tbody>{Html.Join(ticket.Taxes.Select(row => Html.Of($"<tr>{Html.Join(filled.Select(column => Html.Of($"<td><bdi>{column.Cell(row)}</bdi></td>")))}</tr>")))}</tbody>
            </table></div>
            """);
    }

    private static Html Line(TicketLine line, TicketContent ticket, ReceiptTexts words, bool amounts, bool codes) => Html.Of($"""
        <tr{Html.When(line.Quantity < 0, () => new Html(" class=\"return\""))}><th scope="row"><span class="what"><bdi>{line.Description}</bdi></span>{Details(line, ticket, words)}</th>{Html.When(codes, () => Html.Of($"""<td class="tax-code">{line.TaxCode}</td>"""))}{Html.When(amounts, () => Number(line.Total, ticket))}</tr>
        """);

    /// <summary>Below the description: return, quantity and price, article number, notes.</summary>
    private static Html Details(TicketLine line, TicketContent ticket, ReceiptTexts words)
    {
        var amount = Amount(line, ticket, words);
        return Html.Of($"""
            {Html.When(line.Quantity < 0, () => Html.Of($"""<span class="detail strong">{words.Return}</span>"""))}{Html.When(amount is not null, () => Html.Of($"""<span class="detail">{amount}</span>"""))}{Html.When(line.Sku is not null, () => Html.Of($"""<span class="detail"><bdi>{line.Sku}</bdi></span>"""))}{Html.Join(line.Notes.Select(note => Html.Of($"""<span class="detail note"><bdi>{note}</bdi></span>""")))}
            """);
    }

    private static string? Amount(TicketLine line, TicketContent ticket, ReceiptTexts words)
    {
        var price = line.UnitPrice is { } each ? AmountFormat.Number(each, ticket.Currency, ticket.Language) : null;
        if (line.Quantity is not { } quantity)
            return price;
        var counted = AmountFormat.Quantity(quantity, ticket.Language) + (line.Unit is null ? "" : "\u00A0" + line.Unit);
        return price is null ? $"{words.Quantity} {counted}" : $"{counted} × {price}";
    }

    private static Html Number(decimal? amount, TicketContent ticket) => Html.Of($"""<td class="number">{Text(amount, ticket)}</td>""");

    private static string? Text(decimal? amount, TicketContent ticket) =>
        amount is { } known ? AmountFormat.Number(known, ticket.Currency, ticket.Language) : null;
}
