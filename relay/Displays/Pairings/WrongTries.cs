namespace Relay.Displays.Pairings;

/// <summary>Counts wrong codes by who tried them: after five, that one waits. Not thread-safe.</summary>
internal sealed class WrongTries
{
    public const int Most = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, Queue<TimeSpan>> _tries = new(StringComparer.Ordinal);

    /// <summary>How long this one must wait; null when it may try.</summary>
    public TimeSpan? Wait(string who, TimeSpan now)
    {
        Forget(now);
        return _tries.TryGetValue(who, out var times) && times.Count >= Most ? times.Peek() + Window - now : null;
    }

    public void Add(string who, TimeSpan now)
    {
        if (!_tries.TryGetValue(who, out var times))
            _tries[who] = times = new Queue<TimeSpan>(Most);
        times.Enqueue(now);
    }

    private void Forget(TimeSpan now)
    {
        foreach (var (who, times) in _tries)
        {
            while (times.TryPeek(out var time) && now - time >= Window)
                times.Dequeue();
            if (times.Count == 0)
                _tries.Remove(who);
        }
    }
}
