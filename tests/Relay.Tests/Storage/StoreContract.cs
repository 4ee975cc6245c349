using Relay.Tickets;

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

    /// <summary>What becomes of a ticket that is to be stored, and the reference of the one that is there instead.</summary>
    private protected async Task<(StoreResult Result, Guid? Reference)> ResultAsync(SealedTicket ticket)
    {
        var outcome = await Stores.Tickets.StoreAsync(ticket, null, None);
        return (outcome.Result, outcome.Existing?.Reference);
    }
}
