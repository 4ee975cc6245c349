namespace Relay.Documents.Signing.Keys;

/// <summary>Has the keys made or read before the relay listens: a relay without keys does not start.
/// They are asked for only here, when the settings have been checked.</summary>
internal sealed class SigningKeysStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<SigningKeys>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
