namespace Relay.Displays;

/// <summary>Loads the displays before the relay listens, so that no paired tablet is told that it is not.</summary>
internal sealed class DisplaysStart(DisplayDirectory displays) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => displays.LoadAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
