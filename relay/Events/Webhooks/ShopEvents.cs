using Relay.Shops;
using Relay.Tickets;

namespace Relay.Events.Webhooks;

/// <summary>Events of all tills of a shop, in their order, read in pages by the tills' own index.</summary>
internal sealed class ShopEvents(ITicketStore store, TicketEvents events, ShopDirectory shops)
{
    private const int PageLength = 50;

    public async ValueTask<EventPage> ReadAsync(Webhook webhook, long after, CancellationToken cancellation)
    {
        // Asked first: all up to here is in the pages, or not of this shop.
        var known = events.Last;
        var all = new List<TicketEvent>();
        var end = long.MaxValue;
        foreach (var till in shops.TillsOf(webhook.Shop))
        {
            var page = await store.ReadTillEventsAsync(till.Id, after, PageLength, cancellation);
            all.AddRange(page);
            // What comes after a full page's end may have to wait for what stands in its till's next page.
            if (page.Count == PageLength)
                end = Math.Min(end, page[^1].Sequence);
        }
        var more = end < long.MaxValue;
        var due = all.Where(happened => happened.Sequence <= end).OrderBy(happened => happened.Sequence).ToList();
        var last = due.Count > 0 ? due[^1].Sequence : after;
        return new EventPage([.. due.Where(happened => Wants(webhook, happened))], more ? end : Math.Max(last, known), more);
    }

    private static bool Wants(Webhook webhook, TicketEvent happened) => webhook.Types.Count == 0 || webhook.Types.Contains(EventNames.Of(happened.Type));
}
