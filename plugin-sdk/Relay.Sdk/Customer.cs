using TicketRelay.Json;

namespace TicketRelay;

/// <summary>What the till knows of the customer.</summary>
public sealed class Customer : IFields
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The customer's number.</summary>
    public string? Reference { get; set; }

    /// <summary>Texts, such as points.</summary>
    public IList<string> Notes { get; } = [];

    void IFields.Visit(Fields fields)
    {
        Name = fields.Text("name", Name);
        Reference = fields.Text("reference", Reference);
        fields.Texts("notes", Notes);
    }
}
