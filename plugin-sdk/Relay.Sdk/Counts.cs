using TicketRelay.Json;

namespace TicketRelay;

/// <summary>How many.</summary>
public sealed class Counts : IFields
{
    /// <summary>Articles.</summary>
    public decimal? Items { get; set; }

    /// <summary>Lines.</summary>
    public decimal? Lines { get; set; }

    void IFields.Visit(Fields fields)
    {
        Items = fields.Amount("items", Items);
        Lines = fields.Amount("lines", Lines);
    }
}
