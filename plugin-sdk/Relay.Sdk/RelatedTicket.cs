using TicketRelay.Json;

namespace TicketRelay;

/// <summary>Another ticket, and how this one relates to it.</summary>
public sealed class RelatedTicket : IFields
{
    /// <summary>An empty one, to be filled.</summary>
    public RelatedTicket()
    {
    }

    /// <summary>The other's number, and how this one relates to it.</summary>
    public RelatedTicket(string number, Relation relation)
    {
        Number = number;
        Relation = relation;
    }

    /// <summary>The other's number.</summary>
    public string Number { get; set; } = "";

    /// <summary>How.</summary>
    public Relation Relation { get; set; }

    void IFields.Visit(Fields fields)
    {
        Number = fields.Text("number", Number) ?? "";
        Relation = fields.Word<Relation>("relation", Relation) ?? default;
    }
}
