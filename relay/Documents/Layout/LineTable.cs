using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>What was bought, in three columns: descriptions, tax codes, and amounts that end under each other.</summary>
internal static class LineTable
{
    private const double Gap = 8;

    /// <summary>Amounts wider than this stand below their description.</summary>
    private const double MostAmountWidth = PrintWidth * 0.42;

    public static void Add(Sheet sheet, IReadOnlyList<LineRow> rows)
    {
        var (amountWidth, codeWidth) = (0.0, 0.0);
        foreach (var row in rows)
        {
            var width = row.Amount is { } amount ? Body.Width(amount) : 0;
            if (width <= MostAmountWidth)
                amountWidth = Math.Max(amountWidth, width);
            if (row.Code is { } code)
                codeWidth = Math.Max(codeWidth, Small.Width(code));
        }
        // The tax code stands in a column of its own, left of the amounts.
        var codeEnd = PrintWidth - amountWidth - Gap;
        var room = codeEnd - (codeWidth > 0 ? codeWidth + Gap : 0);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0)
                sheet.Space(4);
            AddLine(sheet, rows[i], Math.Max(room, PrintWidth / 3), Margin + codeEnd);
        }
    }

    private static void AddLine(Sheet sheet, LineRow line, double room, double codeEnd)
    {
        var row = new RowBuilder();
        row.Left(TextWrap.Lines(line.Description, Body, room), Body);
        var style = line.Amount is null ? Body : SheetText.Fit(line.Amount, Body, PrintWidth);
        var isWide = line.Amount is not null && style.Width(line.Amount) > MostAmountWidth;
        if (line.Code is { } code)
            AddCode(row, code, codeEnd);
        if (line.Amount is not null && !isWide)
            row.Right(line.Amount, style);
        if (line.Details.Count > 0)
            row.Left(SheetText.ChainLines(line.Details, Small, room), Small);
        foreach (var note in line.Notes)
            row.Left(TextWrap.Lines(note, Small, room), Small);
        if (line.Amount is not null && isWide)
            row.RightBelow(line.Amount, style);
        row.AddTo(sheet);
    }

    private static void AddCode(RowBuilder row, string code, double codeEnd)
    {
        var style = SheetText.Fit(code, Small, PrintWidth / 6);
        row.Cell(code, style, codeEnd - style.Width(code));
    }
}
