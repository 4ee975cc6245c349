namespace Relay.Viewing;

/// <summary>Counts looks at receipts that do not exist. Each network has a minute that begins with its first miss; safe under threads.</summary>
/// <param name="limit">Misses that are answered 404 in one such minute; the next is refused.</param>
/// <param name="time">Its monotonic stamps are used: a changed wall clock changes nothing.</param>
/// <param name="capacity">Networks remembered at once. Beyond it further networks are refused until a minute has passed: only misses suffer.</param>
internal sealed class MissLimiter(int limit, TimeProvider time, int capacity = MissLimiter.Networks)
{
    public const int Networks = 65_536;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Tally> _counts = [];

    /// <summary>Networks by the begin of their minute. All minutes are equally long, so the first to begin is the first to end.</summary>
    private readonly Queue<(string Network, long Since)> _begins = [];

    /// <summary>Networks remembered now.</summary>
    public int Remembered
    {
        get
        {
            lock (_lock)
                return _counts.Count;
        }
    }

    /// <summary>Counts one miss.</summary>
    /// <param name="network">An IPv4 address or an IPv6 /64, as <see cref="Hosting.Limits.CallerAddress"/> names it.</param>
    /// <returns>Null when it may be answered, else how long its network has to wait.</returns>
    public TimeSpan? Count(string network)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            Forget(now);
            if (!_counts.TryGetValue(network, out var count))
            {
                if (_counts.Count >= capacity)
                    return Window - time.GetElapsedTime(_begins.Peek().Since, now);
                _begins.Enqueue((network, now));
                count = new Tally(0, now);
            }
            if (count.Misses >= limit)
                return Window - time.GetElapsedTime(count.Since, now);
            _counts[network] = count with { Misses = count.Misses + 1 };
            return null;
        }
    }

    private void Forget(long now)
    {
        while (_begins.TryPeek(out var oldest) && time.GetElapsedTime(oldest.Since, now) >= Window)
        {
            _begins.Dequeue();
            _counts.Remove(oldest.Network);
        }
    }

    private readonly record struct Tally(int Misses, long Since);
}
