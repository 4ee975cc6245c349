using TicketRelay.Json;

namespace TicketRelay;

/// <summary>One line of a cart; negative is a return or a discount.</summary>
public sealed class CartLine : IFields
{
    /// <summary>An empty line, to be filled.</summary>
    public CartLine()
    {
    }

    /// <summary>A line that says what and how much.</summary>
    public CartLine(string description, decimal total)
    {
        Description = description;
        Total = total;
    }

    /// <summary>What was rung up. Needed.</summary>
    public string Description { get; set; } = "";

    /// <summary>How many, or how much of <see cref="Unit"/>.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>What the quantity counts, such as <c>kg</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>The price of one.</summary>
    public decimal? UnitPrice { get; set; }

    /// <summary>The price of all.</summary>
    public decimal? Total { get; set; }

    void IFields.Visit(Fields fields)
    {
        Description = fields.Text("description", Description) ?? "";
        Quantity = fields.Amount("quantity", Quantity);
        Unit = fields.Text("unit", Unit);
        UnitPrice = fields.Amount("unitPrice", UnitPrice);
        Total = fields.Amount("total", Total);
    }
}
