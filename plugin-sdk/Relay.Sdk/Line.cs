using TicketRelay.Json;

namespace TicketRelay;

/// <summary>One line of a ticket; negative is a return or a discount.</summary>
public sealed class Line : IFields
{
    /// <summary>An empty line, to be filled.</summary>
    public Line()
    {
    }

    /// <summary>A line that says what and how much.</summary>
    public Line(string description, decimal total)
    {
        Description = description;
        Total = total;
    }

    /// <summary>How many, or how much of <see cref="Unit"/>.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>What the quantity counts, such as <c>kg</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>The shop's own number of the article.</summary>
    public string? Sku { get; set; }

    /// <summary>What was sold. Needed.</summary>
    public string Description { get; set; } = "";

    /// <summary>The price of one.</summary>
    public decimal? UnitPrice { get; set; }

    /// <summary>The price of all.</summary>
    public decimal? Total { get; set; }

    /// <summary>The <see cref="Tax.Code"/> that applies.</summary>
    public string? TaxCode { get; set; }

    /// <summary>Texts printed below it.</summary>
    public IList<string> Notes { get; } = [];

    void IFields.Visit(Fields fields)
    {
        Quantity = fields.Amount("quantity", Quantity);
        Unit = fields.Text("unit", Unit);
        Sku = fields.Text("sku", Sku);
        Description = fields.Text("description", Description) ?? "";
        UnitPrice = fields.Amount("unitPrice", UnitPrice);
        Total = fields.Amount("total", Total);
        TaxCode = fields.Text("taxCode", TaxCode);
        fields.Texts("notes", Notes);
    }
}
