using TicketRelay.Json;

namespace TicketRelay;

/// <summary>How to print.</summary>
public sealed class PrintDelivery : IFields
{
    /// <summary>Id of the printer; the till's own where nothing is said.</summary>
    public string? Printer { get; set; }

    /// <summary>What of the ticket; all of it where nothing is said.</summary>
    public PrintPart? Part { get; set; }

    /// <summary>Why it is printed again: <c>customer-request</c>, <c>paper-fault</c>, <c>unreadable</c>, <c>lost</c>, <c>accounting</c>, <c>other</c>, or a code of the shop's own list.</summary>
    public string? Reason { get; set; }

    /// <summary>How many.</summary>
    public int? Copies { get; set; }

    /// <summary>Open the cash drawer too.</summary>
    public bool? OpenDrawer { get; set; }

    /// <summary>Whether the customer asked for paper, where it comes with the ticket.</summary>
    public bool? Requested { get; set; }

    void IFields.Visit(Fields fields)
    {
        Printer = fields.Text("printer", Printer);
        Part = fields.Word("part", Part);
        Reason = fields.Text("reason", Reason);
        Copies = fields.Whole("copies", Copies);
        OpenDrawer = fields.Flag("openDrawer", OpenDrawer);
        Requested = fields.Flag("requested", Requested);
    }
}
