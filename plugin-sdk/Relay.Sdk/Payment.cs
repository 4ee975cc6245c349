using TicketRelay.Json;

namespace TicketRelay;

/// <summary>One means by which a ticket was paid.</summary>
public sealed class Payment : IFields
{
    /// <summary>An empty one, to be filled.</summary>
    public Payment()
    {
    }

    /// <summary>How and how much.</summary>
    public Payment(string label, decimal amount)
    {
        Label = label;
        Amount = amount;
    }

    /// <summary>How, such as <c>Cash</c>.</summary>
    public string Label { get; set; } = "";

    /// <summary>How much; negative is given back.</summary>
    public decimal Amount { get; set; }

    void IFields.Visit(Fields fields)
    {
        Label = fields.Text("label", Label) ?? "";
        Amount = fields.Amount("amount", Amount) ?? 0;
    }
}
