namespace Relay.Displays.Pages;

/// <summary>A page without script that waits for its next board. It answers when woken, or when its time is over.</summary>
internal sealed class HeldRequest : IWatcher
{
    /// <summary>How long a request is held while nothing changes: below what proxies wait.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    private readonly TaskCompletionSource _woken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Wake() => _woken.TrySetResult();

    public void Close() => _woken.TrySetResult();

    public Task WaitAsync(TimeProvider time, CancellationToken cancellation) => WaitAsync(_woken.Task, Longest, time, cancellation);

    /// <summary>Waits for something as long as requests are held, or shorter.</summary>
    public static async Task WaitAsync(Task something, TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        var longest = atMost < Longest ? atMost : Longest;
        if (longest > TimeSpan.Zero)
            await Task.WhenAny(something, Task.Delay(longest, time, cancellation));
        cancellation.ThrowIfCancellationRequested();
    }
}
