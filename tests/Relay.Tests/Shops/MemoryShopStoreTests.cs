using Microsoft.Extensions.Time.Testing;
using Relay.Displays;
using Relay.Events.Webhooks;
using Relay.Printing;
using Relay.Shops;
using Relay.Tests.Storage;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Tests.Shops;

/// <summary>The store in memory keeps the same contract as the durable one, so that what is tested on it holds.</summary>
public sealed class MemoryShopStoreTests : ShopStoreContract
{
    protected override Task<IOpenStores> OpenAsync() => Task.FromResult<IOpenStores>(new OnlyShops());

    private sealed class OnlyShops : IOpenStores
    {
        public IShopStore Shops { get; } = new MemoryShopStore();

        public ITicketStore Tickets => throw new NotSupportedException("Only shops are kept in memory.");

        public IOutboxStore Outbox => throw new NotSupportedException("Only shops are kept in memory.");

        public IDisplayStore Displays => throw new NotSupportedException("Only shops are kept in memory.");

        public IWebhookStore Webhooks => throw new NotSupportedException("Only shops are kept in memory.");

        public IPrinterStore Printers => throw new NotSupportedException("Only shops are kept in memory.");

        public FakeTimeProvider Clock => throw new NotSupportedException("Shops know no time.");

        public Task ReopenAsync() => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
