namespace TicketRelay.Queue;

/// <summary>A ticket in the outbox.</summary>
internal sealed class OutboxItem(OutboxRecord record, long at, int length)
{
    private readonly object _gate = new();
    private TaskCompletionSource<Submission?>? _caller;

    public OutboxRecord Record => record;

    public long At { get; set; } = at;

    public int Length => length;

    /// <summary>Tries so far, in this run of the program.</summary>
    public int Tries { get; set; }

    /// <summary>Why the relay will not have it; null while it waits.</summary>
    public Problem? Refusal { get; set; }

    /// <summary>Somebody stands there and waits for the outcome: a submission, or null when it must wait.</summary>
    public Task<Submission?> WaitAsync()
    {
        lock (_gate)
        {
            if (_caller is null or { Task.IsCompleted: true })
                _caller = new TaskCompletionSource<Submission?>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _caller.Task;
        }
    }

    /// <summary>Tells who waits; false when nobody does, or no longer.</summary>
    public bool Tell(Submission? outcome) => Caller()?.TrySetResult(outcome) ?? false;

    public bool Tell(RelayException refusal) => Caller()?.TrySetException(refusal) ?? false;

    private TaskCompletionSource<Submission?>? Caller()
    {
        lock (_gate)
            return _caller;
    }
}
