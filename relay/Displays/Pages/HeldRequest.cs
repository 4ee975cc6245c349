namespace Relay.Displays.Pages;

/// <summary>A page without script that waits for its next board.</summary>
internal sealed class HeldRequest : IWatcher
{
    private readonly TaskCompletionSource _woken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the board may have changed.</summary>
    public Task Woken => _woken.Task;

    public void Wake() => _woken.TrySetResult();

    public void Close() => _woken.TrySetResult();
}
