namespace Relay.Tests.Storage;

/// <summary>What every contract suite begins and ends with: stores of its own, opened anew for each test.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private protected static readonly CancellationToken None = CancellationToken.None;

    private protected IOpenStores Stores { get; private set; } = null!;

    protected abstract Task<IOpenStores> OpenAsync();

    public async ValueTask InitializeAsync() => Stores = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Stores.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
