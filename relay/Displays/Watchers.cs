using Relay.Shops;
using Relay.Tickets;

namespace Relay.Displays;

/// <summary>Something that shows a display's board now: a connection of the hub, or a request that is held.</summary>
internal interface IWatcher
{
    /// <summary>The board may have changed. Must not block, and may be called from anywhere.</summary>
    void Wake();

    /// <summary>The display was revoked.</summary>
    void Close();
}

/// <summary>Who is there: the watchers of each display.</summary>
internal sealed class Watchers(DisplayDirectory displays, TimeProvider time) : ITillAudience
{
    /// <summary>A page without script is away between two requests; it counts as there for so long.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Presence> _present = new(StringComparer.Ordinal);

    public void Add(string display, IWatcher watcher)
    {
        lock (_gate)
        {
            if (!_present.TryGetValue(display, out var presence))
                _present[display] = presence = new Presence();
            presence.Watchers = [.. presence.Watchers, watcher];
        }
    }

    /// <param name="comesBack">A page without script, which asks again at once.</param>
    public void Remove(string display, IWatcher watcher, bool comesBack)
    {
        lock (_gate)
        {
            if (!_present.TryGetValue(display, out var presence))
                return;
            presence.Watchers = [.. presence.Watchers.Where(other => other != watcher)];
            presence.LeftAt = time.GetUtcNow();
            presence.BackUntil = comesBack ? time.GetTimestamp() + (long)(Pause.TotalSeconds * time.TimestampFrequency) : 0;
        }
    }

    public bool IsOnline(string display)
    {
        lock (_gate)
            return _present.TryGetValue(display, out var presence)
                && (presence.Watchers.Length > 0 || time.GetTimestamp() < presence.BackUntil);
    }

    /// <summary>When it was there last in this run of the relay: now when it is; null when it never was.</summary>
    public DateTimeOffset? SeenAt(string display)
    {
        lock (_gate)
            return !_present.TryGetValue(display, out var presence) ? null
                : presence.Watchers.Length > 0 ? time.GetUtcNow() : presence.LeftAt;
    }

    public void Wake(string display)
    {
        foreach (var watcher in Of(display))
            watcher.Wake();
    }

    /// <summary>Ends every connection of a display that is no more.</summary>
    public void Close(string display)
    {
        foreach (var watcher in Of(display))
            watcher.Close();
        lock (_gate)
            _present.Remove(display);
    }

    public int CountDisplays(TillId till) => displays.Of(till).Count(display => IsOnline(display.Id));

    private IWatcher[] Of(string display)
    {
        lock (_gate)
            return _present.TryGetValue(display, out var presence) ? presence.Watchers : [];
    }

    private sealed class Presence
    {
        /// <summary>Replaced, never changed.</summary>
        public IWatcher[] Watchers { get; set; } = [];

        public DateTimeOffset LeftAt { get; set; }

        public long BackUntil { get; set; }
    }
}
