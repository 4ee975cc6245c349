using TicketRelay.Json;

namespace TicketRelay;

/// <summary>Who sold.</summary>
public sealed class Store : IFields
{
    /// <summary>Its name. Needed.</summary>
    public string Name { get; set; } = "";

    /// <summary>Address lines.</summary>
    public IList<string> Address { get; } = [];

    /// <summary>Phone number.</summary>
    public string? Phone { get; set; }

    /// <summary>Mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Web site.</summary>
    public string? Website { get; set; }

    /// <summary>What a law asks for: SIRET, VAT number and so on.</summary>
    public IList<Labelled> Identifiers { get; } = [];

    void IFields.Visit(Fields fields)
    {
        Name = fields.Text("name", Name) ?? "";
        fields.Texts("address", Address);
        Phone = fields.Text("phone", Phone);
        Email = fields.Text("email", Email);
        Website = fields.Text("website", Website);
        fields.Things("identifiers", Identifiers);
    }
}
