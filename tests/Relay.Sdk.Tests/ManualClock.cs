using TicketRelay.Http;

namespace Relay.Sdk.Tests;

/// <summary>Time that a test moves. Who waits goes on when the clock has come so far.</summary>
#pragma warning disable CA1001 // It lives as long as its test.
internal sealed class ManualClock : Clock
{
    private readonly Lock _gate = new();
    private readonly List<(DateTimeOffset At, TaskCompletionSource Done)> _waiting = [];
    private readonly SemaphoreSlim _waits = new(0);
    private DateTimeOffset _now = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset Now
    {
        get
        {
            lock (_gate)
                return _now;
        }
    }

    public override Task Delay(TimeSpan time, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
            _waiting.Add((_now + time, done));
        cancellation.Register(() => done.TrySetCanceled(cancellation));
        _waits.Release();
        return done.Task;
    }

    /// <summary>Until somebody waits for the clock once more.</summary>
    public Task SomebodyWaitsAsync() => _waits.WaitAsync(TimeSpan.FromMinutes(1));

    public void Advance(TimeSpan time)
    {
        List<TaskCompletionSource> due;
        lock (_gate)
        {
            _now += time;
            due = [.. _waiting.Where(one => one.At <= _now).Select(one => one.Done)];
            _waiting.RemoveAll(one => one.At <= _now);
        }
        foreach (var one in due)
            one.TrySetResult();
    }
}
