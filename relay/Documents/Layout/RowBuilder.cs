using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>
/// A row of a table: lines on the left, and cells to the right that stand on the last line so far. On the last and not the first, so that
/// a wrapped text stays in one piece for whoever selects it or has it read aloud.
/// </summary>
internal sealed class RowBuilder
{
    /// <summary>Lines in one block at most, so that a page can end.</summary>
    private const int MostLines = 60;

    private readonly List<Part> _parts = [new()];
    private int _cells = 1;

    private Part Last => _parts[^1];

    /// <summary>Adds lines below those that are there.</summary>
    public void Left(List<string> lines, TextStyle style)
    {
        foreach (var line in lines)
        {
            if (Last.Lines.Count >= MostLines)
                _parts.Add(new Part());
            Last.BaseLine = Last.Height + style.BaseLine;
            Last.Lines.Add(new TextMark(Margin, Last.BaseLine, line, style, 0));
            Last.Height += style.LineHeight;
        }
    }

    /// <summary>Adds a cell that ends at the right edge.</summary>
    public void Right(string text, TextStyle style) => Cell(text, style, Margin + PrintWidth - style.Width(text));

    /// <summary>Adds a cell that ends at the right edge, below all lines.</summary>
    public void RightBelow(string text, TextStyle style)
    {
        Last.BaseLine = Last.Height + style.BaseLine;
        Right(text, style);
    }

    /// <summary>Adds a cell that begins at a place. One taller than the lines pushes them down to its base line.</summary>
    public void Cell(string text, TextStyle style, double x)
    {
        var part = Last;
        var above = style.BaseLine - part.BaseLine;
        for (var i = 0; above > 0 && i < part.Lines.Count; i++)
            part.Lines[i] = part.Lines[i] with { Y = part.Lines[i].Y + above };
        part.Height += Math.Max(above, 0);
        part.BaseLine += Math.Max(above, 0);
        part.Cells.Add(new TextMark(x, part.BaseLine, text, style, _cells++));
        part.Height = Math.Max(part.Height, part.BaseLine + style.LineHeight - style.BaseLine);
    }

    public void AddTo(Sheet sheet)
    {
        foreach (var part in _parts)
            sheet.Add(BlockRole.Row, part.Height, [.. part.Lines, .. part.Cells]);
    }

    private sealed class Part
    {
        public List<PrintedMark> Lines { get; } = new(4);

        public List<PrintedMark> Cells { get; } = new(2);

        public double Height { get; set; }

        /// <summary>Of the last line.</summary>
        public double BaseLine { get; set; }
    }
}
