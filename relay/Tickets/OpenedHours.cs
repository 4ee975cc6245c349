using System.Collections.Concurrent;

namespace Relay.Tickets;

/// <summary>Remembers which tickets were opened in the present hour, so that a page opened ten times is one event.</summary>
internal sealed class OpenedHours
{
    private readonly ConcurrentDictionary<TicketId, DateTimeOffset> _opened = new();
    private long _hour;

    /// <summary>When a customer looked is nobody's business to the minute.</summary>
    public static DateTimeOffset HourOf(DateTimeOffset time) => new(time.UtcDateTime.Date.AddHours(time.UtcDateTime.Hour), TimeSpan.Zero);

    /// <summary>True for the first who asks in that hour.</summary>
    public bool TryTake(TicketId id, DateTimeOffset hour)
    {
        if (Interlocked.Exchange(ref _hour, hour.UtcTicks) != hour.UtcTicks)
            _opened.Clear();
        return _opened.TryAdd(id, hour);
    }

    /// <summary>The event could not be written: the next look may try again.</summary>
    public void GiveBack(TicketId id) => _opened.TryRemove(id, out _);
}
