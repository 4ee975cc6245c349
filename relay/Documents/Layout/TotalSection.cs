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
                page.Sheet.Total(page.Texts.Total, page.Money(total));
        }
        else if (page.Content.Payments.Count > 0)
            page.Sheet.Rule();
        foreach (var payment in page.Content.Payments)
        {
            page.Sheet.Space(Near / 2);
            page.Sheet.Pair(payment.Label, Body, page.Number(payment.Amount), Body);
        }
    }

    private static void AddValue(ISheet sheet, string value)
    {
        sheet.Space(2 * Apart);
        sheet.Paragraph(value, Value, Align.Center);
        sheet.Space(Near);
    }
}
