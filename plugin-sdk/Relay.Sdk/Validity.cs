using TicketRelay.Json;

namespace TicketRelay;

/// <summary>From when to when a voucher or a card is good.</summary>
public sealed class Validity : IFields
{
    /// <summary>First day; the time of day is not used.</summary>
    public DateTime? From { get; set; }

    /// <summary>Last day; the time of day is not used.</summary>
    public DateTime? To { get; set; }

    void IFields.Visit(Fields fields)
    {
        From = fields.Day("from", From);
        To = fields.Day("to", To);
    }
}
