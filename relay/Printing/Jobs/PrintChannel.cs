using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Printing.Jobs;

/// <summary>The way out on paper.</summary>
internal sealed class PrintChannel(PrinterDirectory printers, PrintQueues queues, PrintingOptions options) : IHandoverChannel
{
    public const string Ticket = "ticket";
    public const string CardSlip = "card-slip";

    private const int MostCopies = 5;

    private static readonly string[] Parts = [Ticket, CardSlip];

    public string Channel => DeliveryChannels.Print;

    public bool NeedsData => true;

    public string? Refusal(Shop shop, TillId till) =>
        printers.Of(shop.Id, till) is null && printers.Of(shop.Id).Count == 0 ? "The shop has no printer. Add one with POST /v1/printers." : null;

    public HandoverRequest? Read(JsonObjectReader asked, Shop shop, TillId till)
    {
        var printer = asked.Printer(printers, shop, till);
        var part = asked.OneOf("part", Parts);
        var reason = asked.OneOf("reason", ReprintWords.Of(shop));
        var copies = asked.Integer("copies", 1, MostCopies);
        var opens = asked.Boolean("openDrawer");
        var requested = asked.Boolean("requested");
        if (printer is null)
            return null;
        var request = Request(printer, part, reason, copies ?? 1, opens ?? false);
        // A delivery of its own is asked for by somebody; what comes with the ticket is not, unless the POS says so.
        var unasked = !(requested ?? asked.Pointer.ToString().Length == 0);
        return request with { Payload = request.Payload with { Unasked = unasked } };
    }

    public HandoverRequest? Choose(string choice, string? address, Shop shop, TillId till) =>
        printers.Of(shop.Id, till) is { } printer ? Request(printer, choice == CustomerChoices.CardSlip ? CardSlip : Ticket, null, 1, opens: false) : null;

    /// <summary>A test page.</summary>
    public HandoverRequest Test(Printer printer) => Request(printer, PrintContents.TestPart, null, 1, opens: false);

    public void Committed(Delivery delivery) => queues.Add(delivery);

    private HandoverRequest Request(Printer printer, string? part, string? reason, int copies, bool opens) => new(
        new DeliveryPayload { Part = part ?? Ticket, Copies = copies, OpenDrawer = opens },
        new EventDetail { PrinterId = printer.Id, Reason = reason },
        TimeSpan.FromMinutes(options.GiveUpMinutes));
}
