using Relay.Tickets;

namespace Relay.Displays.Boards;

/// <summary>Finds what to read again after a start, so that codes still within their time are shown again.</summary>
internal static class RecentEvents
{
    private const int Page = 1000;

    /// <summary>A cursor after which every event of at least <paramref name="since"/> comes, and the sequence of the newest event there is now.
    /// Halves the sequence: a few dozen reads among millions of events.</summary>
    public static async Task<(long Cursor, long End)> FindAsync(ITicketStore store, DateTimeOffset since, CancellationToken cancellation)
    {
        var (low, high) = (0L, await store.LastEventAsync(cancellation));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var found = await store.ReadEventsAsync(middle, 1, cancellation);
            if (found.Count == 0 || LatestTime(found[0]) >= since)
                high = middle;
            else
                low = found[0].Sequence;
        }
        return (low, await EndAsync(store, low, cancellation));
    }

    /// <summary>An opening carries the hour only: it may have been at any minute of it.</summary>
    private static DateTimeOffset LatestTime(TicketEvent happened) =>
        happened.Type == TicketEventType.Opened ? happened.At.AddHours(1) : happened.At;

    /// <summary>The newest sequences may be gone with their shop: only what is there can be waited for.</summary>
    private static async Task<long> EndAsync(ITicketStore store, long after, CancellationToken cancellation)
    {
        while (true)
        {
            var page = await store.ReadEventsAsync(after, Page, cancellation);
            if (page.Count == 0)
                return after;
            after = page[^1].Sequence;
        }
    }
}
