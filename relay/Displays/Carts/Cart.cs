namespace Relay.Displays.Carts;

/// <summary>A sale as it is rung up, as the till says it: nothing is computed, rounded or stored.</summary>
/// <param name="Total">What it comes to so far.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Language">BCP 47; null: the display's.</param>
internal sealed record Cart(IReadOnlyList<CartLine> Lines, decimal Total, string Currency, string? Language);

/// <summary>One line of the sale; negative is a return or a discount.</summary>
/// <param name="Unit">Such as kg, after the quantity.</param>
internal sealed record CartLine(string Description, decimal? Quantity, string? Unit, decimal? UnitPrice, decimal? Total);
