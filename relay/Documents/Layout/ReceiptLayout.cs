namespace Relay.Documents.Layout;

/// <summary>Lays a ticket out, section after section.</summary>
internal static class ReceiptLayout
{
    public static PrintedTicket Lay(ReceiptDocument receipt)
    {
        var sheet = new PointSheet();
        var page = Write(sheet, receipt);
        return new PrintedTicket(page.Title + " " + receipt.Content.Number, receipt.Content.Language, ReceiptStyles.PageWidth, sheet.Pages());
    }

    /// <summary>Writes all sections on a sheet, in the order they are read.</summary>
    public static SheetContext Write(ISheet sheet, ReceiptDocument receipt)
    {
        var page = new SheetContext(sheet, receipt.Content, ReceiptTexts.For(receipt.Content.Language));
        BannerSection.Add(page, receipt.Duplicate);
        StoreSection.Add(page, receipt.Logo);
        HeaderSection.Add(page);
        CustomerSection.Add(page);
        LinesSection.Add(page);
        TotalSection.Add(page);
        TaxSection.Add(page);
        FiscalSection.Add(page);
        ClosingSection.Add(page);
        return page;
    }
}
