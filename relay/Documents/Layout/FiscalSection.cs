using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>Counts and what the law wants a till to print: small, at the end of the figures.</summary>
internal static class FiscalSection
{
    public static void Add(SheetContext page)
    {
        AddCounts(page);
        if (page.Content.Fiscal is not { } fiscal)
            return;
        var (sheet, texts) = (page.Sheet, page.Texts);
        sheet.Rule();
        foreach (var field in fiscal.Fields)
            sheet.Pair(field.Label, Small, field.Value, SmallBlack);
        if (!string.IsNullOrWhiteSpace(fiscal.Software))
            sheet.Pair(texts.Software, Small, fiscal.Software, SmallBlack);
        if (!string.IsNullOrWhiteSpace(fiscal.Signature))
            sheet.Labelled(texts.Signature, fiscal.Signature);
    }

    private static void AddCounts(SheetContext page)
    {
        if (page.Content.Counts is not { } counts)
            return;
        var pieces = new List<string>(2);
        if (counts.Items is { } items)
            pieces.Add(page.Texts.Items + " " + page.Quantity(items));
        if (counts.Lines is { } lines)
            pieces.Add(page.Texts.Lines + " " + page.Quantity(lines));
        page.Sheet.Space(Apart - Near);
        page.Sheet.Chain(pieces, Small);
    }
}
