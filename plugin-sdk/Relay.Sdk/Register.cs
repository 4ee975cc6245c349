using TicketRelay.Json;

namespace TicketRelay;

/// <summary>Where and by whom a ticket was rung up.</summary>
public sealed class Register : IFields
{
    /// <summary>The till, as it is printed.</summary>
    public string? Id { get; set; }

    /// <summary>Who served.</summary>
    public string? Operator { get; set; }

    /// <summary>The till's own reference.</summary>
    public string? Reference { get; set; }

    void IFields.Visit(Fields fields)
    {
        Id = fields.Text("id", Id);
        Operator = fields.Text("operator", Operator);
        Reference = fields.Text("reference", Reference);
    }
}
