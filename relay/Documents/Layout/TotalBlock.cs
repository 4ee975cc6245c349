using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>The sum below a strong line, in the largest type of the page.</summary>
internal static class TotalBlock
{
    private const double Stroke = 1.2;

    public static void Add(Sheet sheet, string label, string amount)
    {
        sheet.Space(Apart - Near);
        sheet.Add(BlockRole.Ornament, Stroke, [new FillMark(Margin, 0, PrintWidth, Stroke, Ink.Black)]);
        sheet.Space(Near);
        sheet.Pair(label, TotalLabel, amount, Total);
        sheet.Space(Near);
    }
}
