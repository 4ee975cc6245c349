namespace Relay.Displays.Pages;

/// <summary>A page without script that waits for its next board.</summary>
/// <param name="build">Of the page that it will get: it is loaded anew with each board.</param>
internal sealed class HeldRequest(string build) : IWatcher
{
    private readonly TaskCompletionSource _woken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string? Build => build;

    /// <summary>Completes when the board may have changed.</summary>
    public Task Woken => _woken.Task;

    public void Wake() => _woken.TrySetResult();

    public void Close() => _woken.TrySetResult();
}
