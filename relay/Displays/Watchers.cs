namespace Relay.Displays;

/// <summary>Something that shows a display's board now: a connection of the hub, or a request that is held.</summary>
internal interface IWatcher
{
    /// <summary>The build of the page that shows it, as <see cref="DisplayAssets.Build"/>; null when the page did not tell.</summary>
    string? Build { get; }

    /// <summary>The board may have changed. Must not block, and may be called from anywhere.</summary>
    void Wake();

    /// <summary>The display was revoked.</summary>
    void Close();
}

/// <summary>Who is there: the watchers of each display.</summary>
internal sealed class Watchers
{
    /// <summary>A page without script is away between two requests; it counts as there for so long.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Presence> _present = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly long _begin;

    public Watchers(TimeProvider time)
    {
        _time = time;
        _begin = time.GetTimestamp();
    }

    public void Add(string display, IWatcher watcher)
    {
        lock (_gate)
        {
            if (!_present.TryGetValue(display, out var presence))
                _present[display] = presence = new Presence();
            presence.Watchers = [.. presence.Watchers, watcher];
            presence.Build = watcher.Build ?? presence.Build;
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
            presence.LeftAt = _time.GetUtcNow();
            presence.Left = _time.GetTimestamp();
            presence.BackUntil = comesBack ? presence.Left + (long)(Pause.TotalSeconds * _time.TimestampFrequency) : 0;
        }
    }

    public bool IsOnline(string display)
    {
        lock (_gate)
            return _present.TryGetValue(display, out var presence) && IsThere(presence);
    }

    /// <summary>How long it has been away, at most as long as the relay runs; null when it is there.</summary>
    public TimeSpan? AwayFor(string display)
    {
        lock (_gate)
        {
            var presence = _present.GetValueOrDefault(display);
            return presence is not null && IsThere(presence) ? null : _time.GetElapsedTime(presence?.Left ?? _begin);
        }
    }

    /// <summary>The build of the page that it showed last in this run of the relay; null when it did not tell.</summary>
    public string? BuildOf(string display)
    {
        lock (_gate)
            return _present.GetValueOrDefault(display)?.Build;
    }

    /// <summary>When it was there last in this run of the relay: now when it is; null when it never was.</summary>
    public DateTimeOffset? SeenAt(string display)
    {
        lock (_gate)
            return !_present.TryGetValue(display, out var presence) ? null
                : presence.Watchers.Length > 0 ? _time.GetUtcNow() : presence.LeftAt;
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

    private bool IsThere(Presence presence) => presence.Watchers.Length > 0 || _time.GetTimestamp() < presence.BackUntil;

    private IWatcher[] Of(string display)
    {
        lock (_gate)
            return _present.TryGetValue(display, out var presence) ? presence.Watchers : [];
    }

    private sealed class Presence
    {
        /// <summary>Replaced, never changed.</summary>
        public IWatcher[] Watchers { get; set; } = [];

        public string? Build { get; set; }

        public DateTimeOffset LeftAt { get; set; }

        /// <summary>When it left, on the clock that nobody sets.</summary>
        public long Left { get; set; }

        public long BackUntil { get; set; }
    }
}
