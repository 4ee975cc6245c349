using TicketRelay.Json;

namespace TicketRelay;

/// <summary>What a fiscal law asks to be printed.</summary>
public sealed class Fiscal : IFields
{
    /// <summary>The fiscal signature.</summary>
    public string? Signature { get; set; }

    /// <summary>Name and version of the till's software.</summary>
    public string? Software { get; set; }

    /// <summary>Anything else, with its label.</summary>
    public IList<Labelled> Fields { get; } = [];

    void IFields.Visit(Fields fields)
    {
        Signature = fields.Text("signature", Signature);
        Software = fields.Text("software", Software);
        fields.Things("fields", Fields);
    }
}
