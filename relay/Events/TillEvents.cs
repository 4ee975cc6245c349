using Relay.Shops;
using Relay.Tickets;

namespace Relay.Events;

/// <summary>What a listener has not had yet.</summary>
/// <param name="Events">Those it wants, oldest first.</param>
/// <param name="Next">Its cursor from now on: past what was passed over too.</param>
/// <param name="More">Whether there may be more right now.</param>
internal sealed record EventPage(IReadOnlyList<TicketEvent> Events, long Next, bool More);

/// <summary>Reads the events of one till in pages.</summary>
internal sealed class TillEvents(ITicketStore store, TicketEvents events)
{
    public const int PageLength = 100;

    /// <summary>Where a listener begins that names no cursor.</summary>
    public long Now => events.Last;

    public async ValueTask<EventPage> ReadAsync(Listener listener, long after, CancellationToken cancellation)
    {
        // Asked first: all up to here is in the page, or not of this till.
        var known = events.Last;
        after = Math.Min(after, known);
        var page = await store.ReadTillEventsAsync(listener.Till, after, PageLength, cancellation);
        var more = page.Count == PageLength;
        var last = page.Count > 0 ? page[^1].Sequence : after;
        return new EventPage([.. page.Where(listener.Wants)], more ? last : Math.Max(last, known), more);
    }
}

/// <summary>Who listens, and to what.</summary>
/// <param name="Kid">The key that let it in, which may be revoked meanwhile.</param>
/// <param name="Types">Null for all.</param>
internal sealed record Listener(TillId Till, string Kid, IReadOnlySet<string>? Types)
{
    public bool Wants(TicketEvent happened) => Types is null || Types.Contains(EventNames.Of(happened.Type));
}
