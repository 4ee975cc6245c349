using Relay.Documents.Layout;

namespace Relay.Documents.Paper;

/// <summary>Sets texts in columns of a printer's grid.</summary>
internal static class PaperTable
{
    /// <summary>Below their description, by so many columns.</summary>
    private const int Indent = 2;

    /// <summary>A line of cells, each at a column; white between them.</summary>
    public static PaperLine Row(int columns, params ReadOnlySpan<(string Text, PaperStyle Style, int Column)> cells)
    {
        var (runs, at) = (new List<PaperRun>(2 * cells.Length), 0);
        foreach (var (text, style, column) in cells)
        {
            if (text.Length == 0)
                continue;
            if (column > at)
                runs.Add(new PaperRun(new string(' ', column - at), PaperStyle.Plain));
            var run = new PaperRun(text, style);
            runs.Add(run);
            at = Math.Max(at, column) + run.Columns;
        }
        return at <= columns ? new PaperLine(runs) : throw new ArgumentException("The cells are wider than the paper.", nameof(cells));
    }

    /// <summary>What was bought: amounts end under each other at the right edge, tax codes before them, details and notes below the description.</summary>
    public static void Lines(PaperSheet sheet, int columns, IReadOnlyList<LineRow> rows)
    {
        var most = (int)(columns * 0.42);
        var amount = rows.Max(row => row.Amount is { } text && Width(text) <= most ? Width(text) : 0);
        var code = rows.Max(row => row.Code is { } text && Width(text) <= columns / 6 ? Width(text) : 0);
        var room = columns - (amount > 0 ? amount + 1 : 0) - (code > 0 ? code + 1 : 0);
        foreach (var row in rows)
            Line(sheet, columns, row, room, amount, code);
    }

    /// <summary>The taxes in columns that end under each other; where a row is too wide, as label and value below each other.</summary>
    public static void Taxes(PaperSheet sheet, int columns, TaxColumns table, Func<string, string> plain)
    {
        var widths = new int[table.Count];
        for (var column = 0; column < table.Count; column++)
            for (var row = 0; row <= table.Rows; row++)
                widths[column] = Math.Max(widths[column], Width(plain(table.Cell(row, column))));
        var free = columns - widths.Sum();
        var gaps = Math.Max(1, table.Count - 1);
        if (free < gaps)
        {
            Stacked(sheet, table);
            return;
        }
        for (var row = 0; row <= table.Rows; row++)
        {
            var cells = new (string, PaperStyle, int)[table.Count];
            var at = 0;
            for (var column = 0; column < table.Count; column++)
            {
                var text = plain(table.Cell(row, column));
                // The first column names the row and begins at the edge; numbers end under each other, the last at the right edge.
                cells[column] = (text, PaperStyle.Plain, column == 0 ? at : at + widths[column] - Width(text));
                at += widths[column] + (free * (column + 1) / gaps) - (free * column / gaps);
            }
            sheet.Add(Row(columns, cells));
        }
    }

    private static void Line(PaperSheet sheet, int columns, LineRow row, int room, int amountWidth, int codeWidth)
    {
        var lines = TextWrap.Lines(row.Description, PaperStyle.Plain, room);
        for (var i = 0; i < lines.Count - 1; i++)
            sheet.Add(Row(columns, (lines[i], PaperStyle.Plain, 0)));
        var (amount, code) = (row.Amount ?? "", row.Code ?? "");
        var (beside, codeBeside) = (Width(amount) <= amountWidth, Width(code) <= codeWidth);
        var codeEnd = columns - (amountWidth > 0 ? amountWidth + 1 : 0);
        sheet.Add(Row(
            columns, (lines[^1], PaperStyle.Plain, 0),
            (codeBeside ? code : "", PaperStyle.Plain, codeEnd - Width(code)),
            (beside ? amount : "", PaperStyle.Plain, columns - Width(amount))));
        IReadOnlyList<string> below = codeBeside ? row.Details : [.. row.Details, code];
        if (below.Count > 0)
            foreach (var line in sheet.ChainLines(below, PaperStyle.Plain, columns - Indent))
                sheet.Add(Row(columns, (line, PaperStyle.Plain, Indent)));
        foreach (var note in row.Notes)
            foreach (var line in TextWrap.Lines(note, PaperStyle.Plain, columns - Indent))
                sheet.Add(Row(columns, (line, PaperStyle.Plain, Indent)));
        if (!beside)
            sheet.Pair("", PaperStyle.Plain, amount, PaperStyle.Plain);
    }

    private static void Stacked(PaperSheet sheet, TaxColumns table)
    {
        for (var row = 1; row <= table.Rows; row++)
            for (var column = 0; column < table.Count; column++)
                if (table.Cell(row, column) is { Length: > 0 } text)
                    sheet.Pair(table.Cell(0, column), PaperStyle.Plain, text, PaperStyle.Plain);
    }

    private static int Width(string text) => PaperCells.Count(text);
}
