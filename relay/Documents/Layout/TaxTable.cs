using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>The taxes in columns that end under each other; where a row is too wide for the page, as label and value below each other.</summary>
internal static class TaxTable
{
    private const double SmallestSize = 5;
    private const double Gap = 5;

    public static void Add(Sheet sheet, TaxColumns columns)
    {
        var style = Small;
        var widths = columns.Widths(style);
        var free = PrintWidth - widths.Sum();
        var gaps = Math.Max(1, widths.Length - 1);
        if (free < gaps * Gap)
        {
            style = style with { Size = style.Size * (PrintWidth - (gaps * Gap)) / widths.Sum() };
            widths = columns.Widths(style);
            free = PrintWidth - widths.Sum();
        }
        if (style.Size < SmallestSize)
            AddStacked(sheet, columns);
        else
            AddTable(sheet, columns, style, widths, free / gaps);
    }

    private static void AddTable(Sheet sheet, TaxColumns columns, TextStyle style, double[] widths, double gap)
    {
        for (var row = 0; row <= columns.Rows; row++)
        {
            var look = row == 0 ? style : style with { Ink = Ink.Black };
            var marks = new List<PrintedMark>(widths.Length);
            var x = Margin;
            for (var column = 0; column < widths.Length; column++)
            {
                var text = columns.Cell(row, column);
                // The first column names the row and begins at the edge; numbers end under each other.
                var indent = column == 0 ? 0 : widths[column] - look.Width(text);
                if (text.Length > 0)
                    marks.Add(new TextMark(x + indent, look.BaseLine, text, look, column));
                x += widths[column] + gap;
            }
            sheet.Add(row == 0 ? BlockRole.HeadRow : BlockRole.Row, look.LineHeight, marks);
            sheet.Space(1);
        }
    }

    private static void AddStacked(Sheet sheet, TaxColumns columns)
    {
        for (var row = 1; row <= columns.Rows; row++)
        {
            for (var column = 0; column < columns.Count; column++)
                if (columns.Cell(row, column) is { Length: > 0 } text)
                    sheet.Pair(columns.Cell(0, column), Small, text, SmallBlack);
            sheet.Space(Near);
        }
    }
}
