using Relay.Tickets;

namespace Relay.Displays.Boards;

/// <summary>Finds where to begin reading after a start, so that codes still within their time are shown again.</summary>
internal static class RecentEvents
{
    /// <summary>A cursor after which every event of at least <paramref name="since"/> comes. Halves the sequence: a few dozen reads among millions of events.</summary>
    /// <param name="first">The first event after a cursor; null when there is none.</param>
    /// <param name="last">The sequence of the newest event.</param>
    public static async ValueTask<long> CursorAsync(
        Func<long, ValueTask<TicketEvent?>> first, long last, DateTimeOffset since)
    {
        var (low, high) = (0L, last);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var found = await first(middle);
            if (found is null || found.At >= since)
                high = middle;
            else
                low = found.Sequence;
        }
        return low;
    }
}
