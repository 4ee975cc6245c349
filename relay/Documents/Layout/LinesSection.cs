namespace Relay.Documents.Layout;

/// <summary>What was bought: a description with its amount, and below it code, quantity, unit price and notes.</summary>
internal static class LinesSection
{
    public static void Add(SheetContext page)
    {
        var lines = page.Content.Lines;
        if (lines.Count == 0)
            return;
        page.Sheet.Rule();
        var rows = new LineRow[lines.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new LineRow(
                lines[i].Description, LineDetails.Of(page, lines[i]), lines[i].Notes,
                page.ShowsPrices ? lines[i].TaxCode : null,
                page.ShowsPrices && lines[i].Total is { } total ? page.Number(total) : null);
        page.Sheet.Lines(rows);
    }
}
