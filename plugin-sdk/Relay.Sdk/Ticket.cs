using TicketRelay.Json;

namespace TicketRelay;

/// <summary>One finished document of a till. Only <see cref="Number"/>, <see cref="Total"/> and <see cref="Currency"/> are needed for a receipt.
/// The relay carries what the till says and never computes, rounds or renumbers.</summary>
public sealed class Ticket : IFields
{
    /// <summary>What it is; a receipt where nothing is said.</summary>
    public TicketType? Type { get; set; }

    /// <summary>Its heading, where the type's own does not do.</summary>
    public string? Title { get; set; }

    /// <summary>The till's own number of it, unique for the till as long as the ticket lives.</summary>
    public string Number { get; set; } = "";

    /// <summary>When it was issued, with the till's offset; the relay's clock where nothing is said.</summary>
    public DateTimeOffset? IssuedAt { get; set; }

    /// <summary>BCP 47, such as <c>fr-CH</c>; the shop's where nothing is said.</summary>
    public string? Language { get; set; }

    /// <summary>ISO 4217, such as <c>EUR</c>; needed where there is an amount.</summary>
    public string? Currency { get; set; }

    /// <summary>Who sold; the shop's own name and address where nothing is said.</summary>
    public Store? Store { get; set; }

    /// <summary>Where and by whom it was rung up.</summary>
    public Register? Register { get; set; }

    /// <summary>What the till knows of the customer.</summary>
    public Customer? Customer { get; set; }

    /// <summary>The other ticket that this one belongs to, cancels or modifies.</summary>
    public RelatedTicket? RelatesTo { get; set; }

    /// <summary>What was sold and taken back, in order.</summary>
    public IList<Line> Lines { get; } = [];

    /// <summary>What the customer pays; a gift receipt and a service slip have none.</summary>
    public decimal? Total { get; set; }

    /// <summary>How it was paid.</summary>
    public IList<Payment> Payments { get; } = [];

    /// <summary>Taxes by rate.</summary>
    public IList<Tax> Taxes { get; } = [];

    /// <summary>How many.</summary>
    public Counts? Counts { get; set; }

    /// <summary>What a fiscal law asks to be printed.</summary>
    public Fiscal? Fiscal { get; set; }

    /// <summary>A code to scan later, at a return for instance.</summary>
    public Barcode? Barcode { get; set; }

    /// <summary>From when to when a voucher or a card is good.</summary>
    public Validity? Validity { get; set; }

    /// <summary>Why paper may or must be offered.</summary>
    public LegalClass? LegalClass { get; set; }

    /// <summary>Whether the sale left a card terminal's slip, which the customer may want alone.</summary>
    public bool? CardSlip { get; set; }

    /// <summary>Texts printed at the end.</summary>
    public IList<string> Messages { get; } = [];

    /// <summary>An id shared by the tickets of one sale, such as the number of the first; never used again for another customer. They are shown behind one QR: that of the first which is
    /// not made to be given away, as a gift receipt, a voucher or a prepaid card is. Further tickets join for 72 hours, 20 in all.</summary>
    public string? Sale { get; set; }

    /// <summary>The secret of its link, made by <see cref="TicketRelay.Token.New"/>; the relay or the outbox makes one where nothing is said.</summary>
    public string? Token { get; set; }

    /// <summary>Days it is kept, within what the host allows; the shop's setting where nothing is said.</summary>
    public int? RetainDays { get; set; }

    /// <summary>What to do with it beyond keeping it.</summary>
    public Deliver? Deliver { get; set; }

    /// <summary>Reads a ticket as the contract writes it.</summary>
    /// <exception cref="FormatException">The text is no JSON, or holds a member that this version does not know.</exception>
    public static Ticket FromJson(string json)
    {
        var ticket = new Ticket();
        FieldReader.Read(JsonReader.Read(json), ticket);
        return ticket;
    }

    /// <summary>The ticket as the contract writes it.</summary>
    public string ToJson() => ToJson(Token);

    internal string ToJson(string? token)
    {
        var json = new JsonText().Begin('{');
        var fields = new FieldWriter(json);
        Visit(fields);
        fields.Text("token", token);
        return json.End('}').ToString();
    }

    void IFields.Visit(Fields fields)
    {
        Visit(fields);
        Token = fields.Text("token", Token);
    }

    private void Visit(Fields fields)
    {
        Type = fields.Word("type", Type);
        Title = fields.Text("title", Title);
        Number = fields.Text("number", Number) ?? "";
        IssuedAt = fields.Time("issuedAt", IssuedAt);
        Language = fields.Text("language", Language);
        Currency = fields.Text("currency", Currency);
        Store = fields.Thing("store", Store);
        Register = fields.Thing("register", Register);
        Customer = fields.Thing("customer", Customer);
        RelatesTo = fields.Thing("relatesTo", RelatesTo);
        fields.Things("lines", Lines);
        Total = fields.Amount("total", Total);
        fields.Things("payments", Payments);
        fields.Things("taxes", Taxes);
        Counts = fields.Thing("counts", Counts);
        Fiscal = fields.Thing("fiscal", Fiscal);
        Barcode = fields.Thing("barcode", Barcode);
        Validity = fields.Thing("validity", Validity);
        LegalClass = fields.Word("legalClass", LegalClass);
        CardSlip = fields.Flag("cardSlip", CardSlip);
        fields.Texts("messages", Messages);
        Sale = fields.Text("sale", Sale);
        RetainDays = fields.Whole("retainDays", RetainDays);
        Deliver = fields.Thing("deliver", Deliver);
    }
}
