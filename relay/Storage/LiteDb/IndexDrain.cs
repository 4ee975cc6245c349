namespace Relay.Storage.LiteDb;

/// <summary>LiteDB taking in rows, on a thread of its own.</summary>
internal sealed class IndexDrain
{
    private readonly Thread _thread;

    public IndexDrain(Action work)
    {
        _thread = new Thread(() => Run(work)) { Name = "relay-index", IsBackground = true };
        _thread.Start();
    }

    public bool IsOver => !_thread.IsAlive;

    /// <summary>Why it did not take in all; read when it is over.</summary>
    public Exception? Failure { get; private set; }

    public void Wait() => _thread.Join();

    private void Run(Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure)
        {
            // Thrown to the writer, which opens the index again.
            Failure = failure;
        }
    }
}
