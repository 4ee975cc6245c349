using TicketRelay.Json;

namespace TicketRelay;

/// <summary>Where to send, and that the customer agreed.</summary>
public sealed class AddressDelivery : IFields
{
    /// <summary>An empty one, to be filled.</summary>
    public AddressDelivery()
    {
    }

    /// <summary>An address whose owner agreed.</summary>
    public AddressDelivery(string to, bool consent)
    {
        To = to;
        Consent = consent;
    }

    /// <summary>Mail address or phone number.</summary>
    public string To { get; set; } = "";

    /// <summary>The customer agreed to this one sending. The relay refuses without.</summary>
    public bool? Consent { get; set; }

    void IFields.Visit(Fields fields)
    {
        To = fields.Text("to", To) ?? "";
        Consent = fields.Flag("consent", Consent);
    }
}
