namespace Relay.Documents.Layout;

/// <summary>The cells of the tax table: a head and a row per rate, with only the columns that say something.</summary>
internal sealed class TaxColumns
{
    private readonly List<string[]> _columns = new(6);

    public int Rows { get; private init; }

    public int Count => _columns.Count;

    public static TaxColumns Of(SheetContext page)
    {
        var (texts, taxes) = (page.Texts, page.Content.Taxes);
        var table = new TaxColumns { Rows = taxes.Count };
        table.Add(texts.TaxCode, taxes, row => row.Code);
        table.Add(texts.TaxRate, taxes, row => row.Rate is { } rate ? AmountFormat.Percent(rate, page.Content.Language) : null);
        table.Add(texts.TaxNet, taxes, row => Amount(page, row.Net));
        table.Add(texts.Tax, taxes, row => Amount(page, row.Tax));
        table.Add(texts.TaxGross, taxes, row => Amount(page, row.Gross));
        table.Add(texts.EcoNet, taxes, row => Amount(page, row.EcoNet));
        return table;
    }

    /// <summary>Row 0 is the head.</summary>
    public string Cell(int row, int column) => _columns[column][row];

    public double[] Widths(TextStyle style)
    {
        var widths = new double[_columns.Count];
        for (var column = 0; column < widths.Length; column++)
            foreach (var text in _columns[column])
                widths[column] = Math.Max(widths[column], style.Width(text));
        return widths;
    }

    private static string? Amount(SheetContext page, decimal? amount) => amount is { } value ? page.Number(value) : null;

    private void Add(string head, IReadOnlyList<TaxRow> taxes, Func<TaxRow, string?> cell)
    {
        var cells = new string[taxes.Count + 1];
        cells[0] = head;
        var any = false;
        for (var i = 0; i < taxes.Count; i++)
        {
            cells[i + 1] = cell(taxes[i]) ?? "";
            any |= cells[i + 1].Length > 0;
        }
        if (any)
            _columns.Add(cells);
    }
}
