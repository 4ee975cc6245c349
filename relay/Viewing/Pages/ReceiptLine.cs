using Relay.Documents;
using Relay.Hosting;

namespace Relay.Viewing.Pages;

/// <summary>What stands in the first column of a line: its description, and below it return, quantity and price, article number, notes.</summary>
internal static class ReceiptLine
{
    public static Html Of(TicketLine line, ReceiptView view, ReceiptTexts words) => Html.Of($"""
        <span class="what"><bdi>{line.Description}</bdi></span>{Html.When(line.Quantity < 0, () => Html.Of($"""<span class="detail strong">{words.Return}</span> """))}{Detail(Priced(line, view, words))}{Detail(line.Sku)}{Html.Join(line.Notes.Select(note => Html.Of($"""<span class="detail note"><bdi>{note}</bdi></span>""")))}
        """);

    /// <summary>The quantity with its unit: <c>0,391 kg</c>; null where there is none.</summary>
    public static string? Quantity(TicketLine line, string language) =>
        line.Quantity is { } quantity ? AmountFormat.Quantity(quantity, language) + (line.Unit is null ? "" : "\u00A0" + line.Unit) : null;

    /// <summary><c>2 × 23,00</c>. Where no price is shown the quantity has a column of its own, or stands after its name.</summary>
    private static string? Priced(TicketLine line, ReceiptView view, ReceiptTexts words)
    {
        if (!view.ShowsPrices)
            return null;
        var quantity = Quantity(line, view.Content.Language);
        if (line.UnitPrice is not { } each)
            return quantity is null ? null : words.Quantity + " " + quantity;
        var price = AmountFormat.Number(each, view.Content.Currency, view.Content.Language);
        return quantity is not null ? quantity + "\u00A0×\u00A0" + price : line.Unit is null ? price : price + "\u00A0/\u00A0" + line.Unit;
    }

    private static Html Detail(string? text) => string.IsNullOrWhiteSpace(text) ? Html.None : Html.Of($"""<span class="detail"><bdi>{text}</bdi></span> """);
}
