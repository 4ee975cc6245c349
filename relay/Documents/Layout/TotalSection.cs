using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>The sum, which stands out from all else, and how it was paid. On vouchers and prepaid cards: what they are worth.</summary>
internal static class TotalSection
{
    public static void Add(SheetContext page)
    {
        if (!page.ShowsPrices)
            return;
        if (page.Content.Total is { } total)
        {
            if (page.IsValue)
                AddValue(page.Sheet, page.Money(total));
            else
                AddTotal(page, page.Money(total));
        }
        else if (page.Content.Payments.Count > 0)
            page.Sheet.Rule();
        foreach (var payment in page.Content.Payments)
        {
            page.Sheet.Space(Near / 2);
            page.Sheet.Pair(payment.Label, Body, page.Number(payment.Amount), Body);
        }
    }

    private static void AddTotal(SheetContext page, string total)
    {
        var sheet = page.Sheet;
        sheet.Space(Apart - Near);
        sheet.Add(BlockRole.Ornament, 1.2, [new FillMark(Margin, 0, PrintWidth, 1.2, Ink.Black)]);
        sheet.Space(Near);
        sheet.Pair(page.Texts.Total, TotalLabel, total, Total);
        sheet.Space(Near);
    }

    private static void AddValue(Sheet sheet, string value)
    {
        var style = SheetText.Fit(value, Value, PrintWidth);
        sheet.Space(2 * Apart);
        sheet.Paragraph(value, style, Align.Center);
        sheet.Space(Near);
    }
}
