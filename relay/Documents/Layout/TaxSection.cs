namespace Relay.Documents.Layout;

/// <summary>The taxes, one row for each rate.</summary>
internal static class TaxSection
{
    public static void Add(SheetContext page)
    {
        if (!page.ShowsPrices || page.Content.Taxes.Count == 0)
            return;
        page.Sheet.Rule();
        page.Sheet.Table(TaxColumns.Of(page));
    }
}
