using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Printing.Jobs;

/// <summary>Tells tills what happens at their printers and drawers.</summary>
internal sealed class PrinterNews(ITicketStore store, TicketEvents events, ShopDirectory shops, TimeProvider time, ILogger<PrinterNews> log)
{
    /// <summary>A printer cannot print: told to its tills, once when it begins.</summary>
    public async Task TellAsync(Printer printer, string problem, CancellationToken cancellation)
    {
        IEnumerable<TillId> tills = printer.Tills.Count > 0 ? printer.Tills : shops.TillsOf(printer.Shop).Select(till => till.Id);
        foreach (var till in tills)
            await AddAsync(new NewTillEvent(
                printer.Shop, till, TicketEventType.PrinterProblem, time.GetUtcNow(), new EventDetail { PrinterId = printer.Id, Reason = problem }), cancellation);
    }

    /// <summary>A print that opens the drawer is on its way: written down before the first byte leaves.</summary>
    public Task DrawerOpenedAsync(Delivery print) => AddAsync(new NewTillEvent(
        print.Shop, print.Till, TicketEventType.DrawerOpened, time.GetUtcNow(),
        new EventDetail { PrinterId = print.Detail.PrinterId, DeliveryId = print.Id, Channel = DeliveryChannels.Drawer, Cause = DrawerChannel.Payment }), CancellationToken.None);

    private async Task AddAsync(NewTillEvent happened, CancellationToken cancellation)
    {
        try
        {
            events.Publish(await store.AddTillEventAsync(happened, cancellation), null);
        }
        catch (ProblemException full)
        {
            // A full disk takes no news; the printer goes on.
            log.LogWarning("An event of a printer could not be stored: {Problem}", full.Type.Slug);
        }
    }
}
