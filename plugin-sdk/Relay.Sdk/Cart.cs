using TicketRelay.Json;

namespace TicketRelay;

/// <summary>The sale so far, for the display: all of it, each time anew. None of it is stored.</summary>
public sealed class Cart : IFields
{
    /// <summary>What was rung up, oldest first.</summary>
    public IList<CartLine> Lines { get; } = [];

    /// <summary>What it comes to so far. Needed.</summary>
    public decimal Total { get; set; }

    /// <summary>ISO 4217, such as <c>EUR</c>. Needed.</summary>
    public string Currency { get; set; } = "";

    /// <summary>BCP 47, where the customer's is known; the display's where nothing is said.</summary>
    public string? Language { get; set; }

    void IFields.Visit(Fields fields)
    {
        fields.Things("lines", Lines);
        Total = fields.Amount("total", Total) ?? 0;
        Currency = fields.Text("currency", Currency) ?? "";
        Language = fields.Text("language", Language);
    }
}
