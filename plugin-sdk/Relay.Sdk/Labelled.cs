using TicketRelay.Json;

namespace TicketRelay;

/// <summary>A value with its label.</summary>
public sealed class Labelled : IFields
{
    /// <summary>An empty one, to be filled.</summary>
    public Labelled()
    {
    }

    /// <summary>A value with its label.</summary>
    public Labelled(string label, string value)
    {
        Label = label;
        Value = value;
    }

    /// <summary>What the value is, such as <c>SIRET</c>.</summary>
    public string Label { get; set; } = "";

    /// <summary>The value.</summary>
    public string Value { get; set; } = "";

    void IFields.Visit(Fields fields)
    {
        Label = fields.Text("label", Label) ?? "";
        Value = fields.Text("value", Value) ?? "";
    }
}
