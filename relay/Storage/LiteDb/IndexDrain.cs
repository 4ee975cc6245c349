namespace Relay.Storage.LiteDb;

/// <summary>LiteDB taking in rows, on a thread of its own. It works a little and rests a little, so that it does not take a core from the tickets for as long as thousands of rows take;
/// whoever waits for its end makes it hurry.</summary>
internal sealed class IndexDrain : IDisposable
{
    /// <summary>It rests so many times as long as it worked.</summary>
    private const int RestPerWork = 3;

    private readonly ManualResetEventSlim _hurry = new();
    private readonly Thread _thread;
    private readonly TimeProvider _time;
    private long _restedAt;

    public IndexDrain(Action<IndexDrain> work, TimeProvider time)
    {
        _time = time;
        _restedAt = time.GetTimestamp();
        _thread = new Thread(() => Run(work)) { Name = "relay-index", IsBackground = true };
        _thread.Start();
    }

    public bool IsOver => !_thread.IsAlive;

    /// <summary>Why it did not take in all; read when it is over.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Called by the work itself, after each part of it.</summary>
    public void Rest()
    {
        _hurry.Wait(_time.GetElapsedTime(_restedAt) * RestPerWork);
        _restedAt = _time.GetTimestamp();
    }

    /// <summary>It rests no more.</summary>
    public void Hurry() => _hurry.Set();

    public void Wait()
    {
        Hurry();
        _thread.Join();
    }

    public void Dispose() => _hurry.Dispose();

    private void Run(Action<IndexDrain> work)
    {
        try
        {
            work(this);
        }
        catch (Exception failure)
        {
            // Thrown to the writer, which opens the index again.
            Failure = failure;
        }
    }
}
