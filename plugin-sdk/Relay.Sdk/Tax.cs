using TicketRelay.Json;

namespace TicketRelay;

/// <summary>One tax rate of a ticket.</summary>
public sealed class Tax : IFields
{
    /// <summary>What lines name in <see cref="Line.TaxCode"/>.</summary>
    public string? Code { get; set; }

    /// <summary>Percent.</summary>
    public decimal? Rate { get; set; }

    /// <summary>Amount without tax.</summary>
    public decimal? Net { get; set; }

    /// <summary>The tax.</summary>
    public decimal? Amount { get; set; }

    /// <summary>Amount with tax.</summary>
    public decimal? Gross { get; set; }

    /// <summary>Of it, the contribution to recycling.</summary>
    public decimal? EcoNet { get; set; }

    void IFields.Visit(Fields fields)
    {
        Code = fields.Text("code", Code);
        Rate = fields.Amount("rate", Rate);
        Net = fields.Amount("net", Net);
        Amount = fields.Amount("tax", Amount);
        Gross = fields.Amount("gross", Gross);
        EcoNet = fields.Amount("ecoNet", EcoNet);
    }
}
