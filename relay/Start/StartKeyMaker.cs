namespace Relay.Start;

/// <summary>Sees to it that the links' key exists before the first request.</summary>
internal sealed class StartKeyMaker(StartLinks links) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        links.MakeKey();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
