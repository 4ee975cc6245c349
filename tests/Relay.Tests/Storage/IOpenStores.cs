using Microsoft.Extensions.Time.Testing;
using Relay.Displays;
using Relay.Events.Webhooks;
using Relay.Printing;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Tests.Storage;

/// <summary>A folder or database of its own with the stores on it. Every kind of store that the relay has gives the contract suites one.</summary>
public interface IOpenStores : IAsyncDisposable
{
    internal ITicketStore Tickets { get; }

    internal IOutboxStore Outbox { get; }

    internal IShopStore Shops { get; }

    internal IDisplayStore Displays { get; }

    internal IWebhookStore Webhooks { get; }

    internal IPrinterStore Printers { get; }

    /// <summary>The clock that the stores go by.</summary>
    internal FakeTimeProvider Clock { get; }

    /// <summary>Closes and opens again, as a restart does.</summary>
    Task ReopenAsync();
}
