using TicketRelay.Json;

namespace TicketRelay;

/// <summary>What has been rung up so far, for the display.</summary>
public sealed class Cart : IFields
{
    /// <summary>What was rung up, in order.</summary>
    public IList<Line> Lines { get; } = [];

    /// <summary>What it comes to so far.</summary>
    public decimal? Total { get; set; }

    /// <summary>ISO 4217, such as <c>EUR</c>.</summary>
    public string? Currency { get; set; }

    /// <summary>BCP 47; the shop's where nothing is said.</summary>
    public string? Language { get; set; }

    void IFields.Visit(Fields fields)
    {
        fields.Things("lines", Lines);
        Total = fields.Amount("total", Total);
        Currency = fields.Text("currency", Currency);
        Language = fields.Text("language", Language);
    }
}
