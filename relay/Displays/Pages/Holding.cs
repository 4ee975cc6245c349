namespace Relay.Displays.Pages;

/// <summary>Holds requests of pages without script until there is something new.</summary>
internal sealed class Holding(TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>How long a request is held while nothing changes: below what proxies wait.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    /// <summary>The relay is about to end: held requests are answered at once, and their pages should come back later.</summary>
    public bool IsEnding => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Waits for something as long as requests are held, or shorter.</summary>
    public async Task WaitAsync(Task something, TimeSpan atMost, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        if (atMost > TimeSpan.Zero)
            await Task.WhenAny(something, Task.Delay(atMost < Longest ? atMost : Longest, time, over.Token));
        await over.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    public Task WaitAsync(Task something, CancellationToken cancellation) => WaitAsync(something, Longest, cancellation);
}
