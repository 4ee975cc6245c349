using Relay.Documents;
using Relay.Hosting;

namespace Relay.Viewing.Pages;

/// <summary>The tables of a receipt. Columns that no row fills are left out.</summary>
internal static class ReceiptTables
{
    /// <summary>What was bought: a description with its details, the tax code, the amount. Where no amount is shown, the quantity.</summary>
    public static Html Lines(ReceiptView view, ReceiptTexts words)
    {
        var ticket = view.Content;
        if (ticket.Lines.Count == 0)
            return Html.None;
        List<(string Head, string Class, Func<TicketLine, string?> Cell)> columns = view.ShowsPrices
            ? [(words.TaxCode, "tax-code", line => line.TaxCode), (words.Amount, "number", line => Text(line.Total, ticket))]
            : [(words.Quantity, "number", line => ReceiptLine.Quantity(line, ticket.Language))];
        columns.RemoveAll(column => ticket.Lines.All(line => column.Cell(line) is null));
        return Html.Of($"""
            <table class="lines" aria-labelledby="receipt-kind">
            <thead><tr><th scope="col">{words.Items}</th>{Html.Join(columns.Select(column => Html.Of($"""<th scope="col" class="{column.Class}">{column.Head}</th>""")))}</tr></thead>
            <tbody>{Html.Join(ticket.Lines.Select(line => Html.Of($"""
            <tr><th scope="row">{ReceiptLine.Of(line, view, words)}</th>{Html.Join(columns.Select(column => Html.Of($"""<td class="{column.Class}">{column.Cell(line)}</td>""")))}</tr>

            """)))}</tbody>
            </table>
            """);
    }

    /// <summary>The total, and how it was paid. No table: where text is large, an amount goes below its name.</summary>
    public static Html Sums(ReceiptView view, ReceiptTexts words)
    {
        var ticket = view.Content;
        if (!view.ShowsPrices || (view.Amount is null && ticket.Payments.Count == 0))
            return Html.None;
        var total = view.Amount is null || view.IsValue ? Html.None : Html.Of($"""<div class="total"><dt>{words.Total}</dt><dd>{view.Amount}</dd></div>""");
        var payments = Html.Join(ticket.Payments.Select(payment =>
            Html.Of($"<div><dt><bdi>{payment.Label}</bdi></dt><dd>{Text(payment.Amount, ticket)}</dd></div>")));
        return Html.Of($"""
            {Html.When(view.IsValue && view.Amount is not null, () => Html.Of($"""<p class="worth">{view.Amount}</p>"""))}
            {Html.When(total != Html.None || payments != Html.None, () => Html.Of($"""<dl class="sums">{total}{payments}</dl>"""))}
            """);
    }

    /// <summary>One row per rate.</summary>
    public static Html Taxes(ReceiptView view, ReceiptTexts words)
    {
        var ticket = view.Content;
        if (!view.ShowsPrices || ticket.Taxes.Count == 0)
            return Html.None;
        List<(string Head, Func<TaxRow, string?> Cell)> columns =
        [
            (words.TaxCode, row => row.Code),
            (words.TaxRate, row => row.Rate is { } rate ? AmountFormat.Percent(rate, ticket.Language) : null),
            (words.TaxNet, row => Text(row.Net, ticket)),
            (words.Tax, row => Text(row.Tax, ticket)),
            (words.TaxGross, row => Text(row.Gross, ticket)),
            (words.EcoNet, row => Text(row.EcoNet, ticket)),
        ];
        columns.RemoveAll(column => ticket.Taxes.All(row => column.Cell(row) is null));
        return Html.Of($"""
            <div class="scroll split" tabindex="0" role="group" aria-label="{words.Tax}"><table class="taxes">
            <thead><tr>{Html.Join(columns.Select(column => Html.Of($"""<th scope="col">{column.Head}</th>""")))}</tr></thead>
            <tbody>{Html.Join(ticket.Taxes.Select(row => Html.Of($"<tr>{Html.Join(columns.Select(column => Html.Of($"<td>{column.Cell(row)}</td>")))}</tr>")))}</tbody>
            </table></div>
            """);
    }

    private static string? Text(decimal? amount, TicketContent ticket) =>
        amount is { } known ? AmountFormat.Number(known, ticket.Currency, ticket.Language) : null;
}
