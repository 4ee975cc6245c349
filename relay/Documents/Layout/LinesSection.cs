using static Relay.Documents.Layout.ReceiptStyles;

namespace Relay.Documents.Layout;

/// <summary>What was bought: a description with its amount, and below it code, quantity, unit price and notes.</summary>
internal static class LinesSection
{
    private const double Gap = 8;

    /// <summary>Amounts wider than this stand below their description.</summary>
    private const double MostAmountWidth = PrintWidth * 0.42;

    public static void Add(SheetContext page)
    {
        var lines = page.Content.Lines;
        if (lines.Count == 0)
            return;
        page.Sheet.Rule();
        var amounts = new string?[lines.Count];
        var (amountWidth, codeWidth) = (0.0, 0.0);
        for (var i = 0; i < lines.Count; i++)
        {
            amounts[i] = page.ShowsPrices && lines[i].Total is { } total ? page.Number(total) : null;
            var width = amounts[i] is { } amount ? Body.Width(amount) : 0;
            if (width <= MostAmountWidth)
                amountWidth = Math.Max(amountWidth, width);
            if (page.ShowsPrices && lines[i].TaxCode is { } code)
                codeWidth = Math.Max(codeWidth, Small.Width(code));
        }
        // The tax code stands in a column of its own, left of the amounts.
        var codeEnd = PrintWidth - amountWidth - Gap;
        var room = codeEnd - (codeWidth > 0 ? codeWidth + Gap : 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                page.Sheet.Space(4);
            AddLine(page, lines[i], amounts[i], Math.Max(room, PrintWidth / 3), Margin + codeEnd);
        }
    }

    private static void AddLine(SheetContext page, TicketLine line, string? amount, double room, double codeEnd)
    {
        var row = new RowBuilder();
        row.Left(TextWrap.Lines(line.Description, Body, room), Body);
        var style = amount is null ? Body : SheetText.Fit(amount, Body, PrintWidth);
        var isWide = amount is not null && style.Width(amount) > MostAmountWidth;
        if (page.ShowsPrices && line.TaxCode is { } code)
            AddCode(row, code, codeEnd);
        if (amount is not null && !isWide)
            row.Right(amount, style);
        var details = LineDetails.Of(page, line);
        if (details.Count > 0)
            row.Left(SheetText.ChainLines(details, Small, room), Small);
        foreach (var note in line.Notes)
            row.Left(TextWrap.Lines(note, Small, room), Small);
        if (amount is not null && isWide)
            row.RightBelow(amount, style);
        row.AddTo(page.Sheet);
    }

    private static void AddCode(RowBuilder row, string code, double codeEnd)
    {
        var style = SheetText.Fit(code, Small, PrintWidth / 6);
        row.Cell(code, style, codeEnd - style.Width(code));
    }
}
