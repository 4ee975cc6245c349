namespace Relay.Shops;

/// <summary>Brings shops and keys into memory before the first request is taken.</summary>
internal sealed class ShopsStart(ShopDirectory directory, HostKey hostKey) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        hostKey.Load();
        await directory.LoadAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
