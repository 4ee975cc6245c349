using TicketRelay.Json;

namespace TicketRelay;

/// <summary>A code to scan later.</summary>
public sealed class Barcode : IFields
{
    /// <summary>An empty one, to be filled.</summary>
    public Barcode()
    {
    }

    /// <summary>A code of that kind.</summary>
    public Barcode(Symbology symbology, string value)
    {
        Symbology = symbology;
        Value = value;
    }

    /// <summary>How it is drawn.</summary>
    public Symbology Symbology { get; set; }

    /// <summary>What it says.</summary>
    public string Value { get; set; } = "";

    /// <summary>A text below it.</summary>
    public string? Label { get; set; }

    void IFields.Visit(Fields fields)
    {
        Symbology = fields.Word<Symbology>("symbology", Symbology) ?? default;
        Value = fields.Text("value", Value) ?? "";
        Label = fields.Text("label", Label);
    }
}
