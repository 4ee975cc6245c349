namespace Relay.Storage.Writing;

/// <summary>What waits to be written, bounded. The one who takes sleeps at once where nothing waits: a collection that spins first would take the cores from those whose tickets it waits for.</summary>
/// <param name="capacity">Writes that wait at most.</param>
internal sealed class WriteQueue(int capacity)
{
    // A monitor, which can be waited on; a Lock cannot.
    private readonly object _turn = new();
    private readonly Queue<StorageWrite> _waiting = new();
    private bool _ended;

    /// <summary>So many waiting writes are reason to wake the one who takes.</summary>
    private int _enough = 1;

    /// <summary>Whether nothing waits and nothing can come any more.</summary>
    public bool IsOver
    {
        get
        {
            lock (_turn)
                return _ended && _waiting.Count == 0;
        }
    }

    /// <returns>Whether it was taken: not where the queue is full or has ended.</returns>
    public bool TryAdd(StorageWrite write)
    {
        lock (_turn)
        {
            if (_ended || _waiting.Count >= capacity)
                return false;
            _waiting.Enqueue(write);
            if (_waiting.Count >= _enough)
                Monitor.Pulse(_turn);
            return true;
        }
    }

    /// <summary>Lets writes come together, for a time in whole milliseconds, or until there are enough of them.</summary>
    public void Gather(int enough, TimeSpan time)
    {
        lock (_turn)
        {
            _enough = enough;
            var begun = TimeProvider.System.GetTimestamp();
            while (!_ended && _waiting.Count < enough && (int)(time - TimeProvider.System.GetElapsedTime(begun)).TotalMilliseconds is > 0 and var rest)
                Monitor.Wait(_turn, rest);
            _enough = 1;
        }
    }

    /// <summary>Takes what waits, without waiting for more than the first.</summary>
    /// <param name="batch">Gets them.</param>
    /// <param name="most">Writes, and bytes after which no further write is taken.</param>
    /// <param name="patience">How long to wait for the first; infinite with <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(List<StorageWrite> batch, (int Writes, int Bytes) most, TimeSpan patience)
    {
        lock (_turn)
        {
            while (_waiting.Count == 0)
                if (_ended || !Monitor.Wait(_turn, patience))
                    return false;
            for (var bytes = 0; batch.Count < most.Writes && bytes < most.Bytes && _waiting.TryDequeue(out var next); bytes += next.Bytes)
                batch.Add(next);
            return true;
        }
    }

    /// <summary>Nothing more is taken in; what waits can still be taken out.</summary>
    public void End()
    {
        lock (_turn)
        {
            _ended = true;
            Monitor.Pulse(_turn);
        }
    }
}
