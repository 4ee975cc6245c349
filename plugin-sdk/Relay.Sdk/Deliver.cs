using TicketRelay.Json;

namespace TicketRelay;

/// <summary>What to do with a ticket beyond keeping it.</summary>
public sealed class Deliver : IFields
{
    /// <summary>Whether the till's displays show it by themselves; they do unless this says no.</summary>
    public bool? Display { get; set; }

    /// <summary>Print it.</summary>
    public PrintDelivery? Print { get; set; }

    /// <summary>Mail it.</summary>
    public AddressDelivery? Email { get; set; }

    /// <summary>Send its link as a short message.</summary>
    public AddressDelivery? Sms { get; set; }

    /// <summary>Open the cash drawer.</summary>
    public bool? OpenDrawer { get; set; }

    void IFields.Visit(Fields fields)
    {
        Display = fields.Flag("display", Display);
        Print = fields.Thing("print", Print);
        Email = fields.Thing("email", Email);
        Sms = fields.Thing("sms", Sms);
        OpenDrawer = fields.Flag("openDrawer", OpenDrawer);
    }
}
