using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>Ways to set text on a sheet.</summary>
internal static class SheetText
{
    /// <summary>Lines in one block at most: what is longer goes on in a further block, so that a page can end.</summary>
    private const int MostLines = 60;

    private const double Gap = 10;

    /// <summary>A text that would have to be smaller than this part of its size is wrapped instead.</summary>
    private const double SmallestScale = 0.55;

    /// <summary>A wrapped paragraph.</summary>
    public static void Paragraph(this Sheet sheet, string text, TextStyle style, Align align = Align.Left, BlockRole role = BlockRole.Paragraph) =>
        sheet.Lines(TextWrap.Lines(text, style, PrintWidth), style, align, role);

    /// <summary>Short pieces behind each other with a dot between them; a line ends between two pieces where it can.</summary>
    public static void Chain(this Sheet sheet, IReadOnlyList<string> pieces, TextStyle style, Align align = Align.Left)
    {
        if (pieces.Count > 0)
            sheet.Lines(ChainLines(pieces, style, PrintWidth), style, align, BlockRole.Paragraph);
    }

    public static List<string> ChainLines<TMeasure>(IReadOnlyList<string> pieces, TMeasure style, double width)
        where TMeasure : struct, ITextMeasure
    {
        const string dot = " \u00B7 ";
        var lines = new List<string>();
        var line = "";
        foreach (var text in pieces)
        {
            var piece = VisualText.Isolated(text);
            var longer = line.Length == 0 ? piece : line + dot + piece;
            if (line.Length > 0 && style.Width(longer) > width)
            {
                lines.AddRange(TextWrap.Lines(line, style, width));
                longer = piece;
            }
            line = longer;
        }
        lines.AddRange(TextWrap.Lines(line, style, width));
        return lines;
    }

    /// <summary>A text on the left that wraps, and one on the right edge: beside it where both fit, else below it, smaller or wrapped where it must be.</summary>
    public static void Pair(this Sheet sheet, string left, TextStyle leftStyle, string right, TextStyle rightStyle)
    {
        var style = Fit(right, rightStyle, PrintWidth);
        if (style.Size < rightStyle.Size * SmallestScale)
        {
            sheet.Paragraph(left, leftStyle);
            sheet.Paragraph(right, rightStyle);
            return;
        }
        var room = PrintWidth - style.Width(right) - Gap;
        var beside = room >= PrintWidth / 3 || leftStyle.Width(left) <= room;
        var lines = TextWrap.Lines(left, leftStyle, beside ? room : PrintWidth);
        var row = new RowBuilder();
        row.Left(lines, leftStyle);
        if (beside)
            row.Right(right, style);
        else
            row.RightBelow(right, style);
        row.AddTo(sheet);
    }

    /// <summary>Small print: beside its label up to half the width, else below it.</summary>
    public static void Labelled(this Sheet sheet, string label, string value)
    {
        if (SmallBlack.Width(value) <= PrintWidth / 2)
        {
            sheet.Pair(label, Small, value, SmallBlack);
            return;
        }
        sheet.Paragraph(label, Small);
        sheet.Paragraph(value, SmallBlack);
    }

    /// <summary>The style, or a smaller one in which the text fits.</summary>
    public static TextStyle Fit(string text, TextStyle style, double width)
    {
        var wide = style.Width(text);
        return wide <= width ? style : style with { Size = style.Size * width / wide * 0.999 };
    }

    private static void Lines(this Sheet sheet, List<string> lines, TextStyle style, Align align, BlockRole role)
    {
        for (var first = 0; first < lines.Count; first += MostLines)
        {
            var count = Math.Min(MostLines, lines.Count - first);
            var marks = new PrintedMark[count];
            for (var i = 0; i < count; i++)
                marks[i] = Line(lines[first + i], style, align, (i * style.LineHeight) + style.BaseLine);
            sheet.Add(role, count * style.LineHeight, marks);
        }
    }

    public static TextMark Line(string text, TextStyle style, Align align, double baseLine)
    {
        var free = align == Align.Left ? 0 : PrintWidth - style.Width(text);
        return new TextMark(Margin + (align == Align.Center ? free / 2 : free), baseLine, text, style, 0);
    }
}
