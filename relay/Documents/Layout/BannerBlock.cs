using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>White text on a black ground, over the whole width.</summary>
internal static class BannerBlock
{
    private const double Padding = 5;

    public static void Add(Sheet sheet, string text)
    {
        var lines = TextWrap.Lines(text, Banner, PrintWidth - (2 * Padding));
        var height = (lines.Count * Banner.LineHeight) + (2 * Padding);
        var marks = new List<PrintedMark>(lines.Count + 1) { new FillMark(Margin, 0, PrintWidth, height, Ink.Black) };
        for (var i = 0; i < lines.Count; i++)
            marks.Add(SheetText.Line(lines[i], Banner, Align.Center, Padding + (i * Banner.LineHeight) + Banner.BaseLine));
        sheet.Add(BlockRole.Paragraph, height, marks);
        sheet.Space(Near);
    }
}
