using Capture.Paper;

namespace Capture.Receipts;

/// <summary>Makes a ticket of a receipt's paper: the rows as they stand, amounts in their column. The relay says the total once more, so its own row is left out.</summary>
internal static class ReceiptTicket
{
    /// <summary>Limits of the contract.</summary>
    private const int MostLines = 500, LongestText = 200, MostMessages = 50, ShortestRule = 4;

    /// <param name="number">Where the paper says none.</param>
    public static Ticket Of(PaperSheet sheet, Receipt receipt, string number, string currency, DateTimeOffset printed)
    {
        var ticket = new Ticket
        {
            Number = receipt.Number ?? number,
            IssuedAt = printed,
            Type = receipt.Total is null ? TicketType.Service : TicketType.Receipt,
            Total = receipt.Total,
            Currency = currency,
            Barcode = BarcodeOf(sheet),
        };
        var at = -1;
        foreach (var row in sheet.Rows)
        {
            at++;
            var text = Short(row.Text.Trim());
            if (text.Length == 0 || at == receipt.TotalRow || IsRule(text))
                continue;
            if (at > receipt.TotalRow && ticket.Messages.Count < MostMessages)
                ticket.Messages.Add(text);
            else if (ticket.Lines.Count < MostLines)
                ticket.Lines.Add(ReceiptReader.Article(row.Text) is var (what, amount) && receipt.Total is not null ? new Line(Short(what), amount) : new Line { Description = text });
        }
        foreach (var code in sheet.Parts.OfType<PaperQr>())
            Say(ticket, code.Text);
        foreach (var bars in sheet.Parts.OfType<PaperBarcode>().Where(bars => bars.Text.Length > 0 && bars.Text != ticket.Barcode?.Value))
            Say(ticket, bars.Text);
        return ticket;
    }

    /// <summary>What a code says, in as many messages as it needs.</summary>
    private static void Say(Ticket ticket, string text)
    {
        foreach (var part in text.Chunk(LongestText).Take(MostMessages - ticket.Messages.Count))
            ticket.Messages.Add(new string(part));
    }

    private static Barcode? BarcodeOf(PaperSheet sheet) =>
        sheet.Parts.OfType<PaperBarcode>().FirstOrDefault(bars => bars.Kind is "ean13" or "code128" or "code39" or "code93") is { } found
        && (found.Kind == "ean13" || found.Text is { Length: > 0 and <= 48 })
            ? new Barcode(found.Kind == "ean13" ? Symbology.Ean13 : Symbology.Code128, found.Text) : null;

    /// <summary>A row of one symbol, such as dashes or stars, only parts the paper.</summary>
    private static bool IsRule(string text) => text.Length >= ShortestRule && text.All(symbol => symbol == text[0]);

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
