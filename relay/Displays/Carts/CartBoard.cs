using System.Globalization;
using Relay.Displays.Boards;
using Relay.Documents;

namespace Relay.Displays.Carts;

/// <summary>Puts a cart into words.</summary>
internal static class CartBoard
{
    /// <summary>Lines that travel to a display: more than any screen holds, and little enough for an old tablet.</summary>
    public const int MostLines = 50;

    /// <param name="language">BCP 47, for the numbers.</param>
    public static Board Of(Board frame, Cart cart, BoardTexts texts, string language)
    {
        var earlier = Math.Max(0, cart.Lines.Count - MostLines);
        return frame with
        {
            Heading = texts.Purchases,
            Lines = [.. cart.Lines.Skip(earlier).Select(line => Line(line, cart.Currency, language))],
            Earlier = earlier > 0 ? string.Format(CultureInfo.InvariantCulture, texts.EarlierLines, earlier) : null,
            TotalLabel = texts.Total,
            Total = AmountFormat.Money(cart.Total, cart.Currency, language),
        };
    }

    /// <summary>One article at its price needs no sum; of several, or of a weighed one, it is said what one costs.</summary>
    private static BoardLine Line(CartLine line, string currency, string language)
    {
        var several = line.Quantity is { } quantity && (quantity != 1 || line.Unit is not null);
        var amount = line.Total ?? (several ? null : line.UnitPrice);
        var count = several ? AmountFormat.Quantity(line.Quantity!.Value, language) + (line.Unit is { } unit ? LanguageCustom.NoBreakSpace + unit : "") : null;
        var each = several && line.UnitPrice is { } price ? AmountFormat.Number(price, currency, language) : null;
        return new BoardLine(
            line.Description,
            (count, each) switch { (null, _) => null, (_, null) => count, _ => $"{count} × {each}" },
            amount is { } known ? AmountFormat.Number(known, currency, language) : null);
    }
}
