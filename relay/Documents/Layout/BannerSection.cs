using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>What must be read before all else: that this ticket cancels or changes another, and that it is a copy.</summary>
internal static class BannerSection
{
    private const double Padding = 5;

    public static void Add(SheetContext page, DuplicateMark? duplicate)
    {
        if (page.Content.RelatesTo is { Kind: not RelationKind.BelongsTo } relation)
            Add(page.Sheet, page.Texts.Relation(relation.Kind) + " " + VisualText.Isolated(relation.Number));
        if (duplicate is not null)
            Add(page.Sheet, $"{page.Texts.Duplicate} {page.Quantity(duplicate.Number)}"
                + (string.IsNullOrWhiteSpace(duplicate.Reason) ? "" : " \u00B7 " + VisualText.Isolated(duplicate.Reason)));
    }

    private static void Add(Sheet sheet, string text)
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
