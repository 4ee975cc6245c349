namespace Relay.Documents.Layout;

/// <summary>Lays a ticket out, section after section.</summary>
internal static class ReceiptLayout
{
    public static PrintedTicket Lay(ReceiptDocument receipt)
    {
        var content = receipt.Content;
        var page = new SheetContext(new Sheet(), content, ReceiptTexts.For(content.Language));
        BannerSection.Add(page, receipt.Duplicate);
        StoreSection.Add(page, receipt.Logo);
        HeaderSection.Add(page);
        CustomerSection.Add(page);
        LinesSection.Add(page);
        TotalSection.Add(page);
        TaxSection.Add(page);
        FiscalSection.Add(page);
        ClosingSection.Add(page);
        return new PrintedTicket(page.Title + " " + content.Number, content.Language, ReceiptStyles.PageWidth, page.Sheet.Pages());
    }
}
