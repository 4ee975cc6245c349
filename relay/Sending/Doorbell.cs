namespace Relay.Sending;

/// <summary>Wakes a worker that waits. Rung while nobody waits, it is heard at the next wait.</summary>
internal sealed class Doorbell
{
    private volatile TaskCompletionSource _ring = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next ring; take it before looking for work, so that what comes in between is not missed.</summary>
    public Task Next => _ring.Task;

    public void Ring() => Interlocked.Exchange(ref _ring, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
