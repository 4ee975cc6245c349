namespace Relay.Documents.Layout;

/// <summary>The small pieces below a line's description.</summary>
internal static class LineDetails
{
    private const string Times = "\u00A0\u00D7\u00A0";

    public static List<string> Of(SheetContext page, TicketLine line)
    {
        var pieces = new List<string>(3);
        if (line.Quantity < 0)
            pieces.Add(page.Texts.Return);
        if (!string.IsNullOrWhiteSpace(line.Sku))
            pieces.Add(line.Sku);
        var price = page.ShowsPrices && line.UnitPrice is { } unitPrice ? page.Number(unitPrice) : null;
        var quantity = line.Quantity is { } count ? page.Quantity(count) + (line.Unit is null ? "" : "\u00A0" + line.Unit) : null;
        if (quantity is not null)
            pieces.Add(price is null ? page.Texts.Quantity + " " + quantity : quantity + Times + price);
        else if (price is not null)
            pieces.Add(price + (line.Unit is null ? "" : "\u00A0/\u00A0" + line.Unit));
        return pieces;
    }
}
