namespace Relay.Tests.Storage;

public sealed class PackTicketStoreTests : TicketStoreContract
{
    protected override Task<IOpenStores> OpenAsync() => Task.FromResult<IOpenStores>(new PackStores());
}

public sealed class PackSaleStoreTests : SaleStoreContract
{
    protected override Task<IOpenStores> OpenAsync() => Task.FromResult<IOpenStores>(new PackStores());
}

public sealed class JournalShopStoreTests : ShopStoreContract
{
    protected override Task<IOpenStores> OpenAsync() => Task.FromResult<IOpenStores>(new PackStores());
}

public sealed class JournalDisplayStoreTests : DisplayStoreContract
{
    protected override Task<IOpenStores> OpenAsync() => Task.FromResult<IOpenStores>(new PackStores());
}

public sealed class PackEventStoreTests : EventStoreContract
{
    protected override Task<IOpenStores> OpenAsync() => Task.FromResult<IOpenStores>(new PackStores());
}

public sealed class PackWebhookStoreTests : WebhookStoreContract
{
    protected override Task<IOpenStores> OpenAsync() => Task.FromResult<IOpenStores>(new PackStores());
}

public sealed class PackOutboxStoreTests : OutboxStoreContract
{
    protected override Task<IOpenStores> OpenAsync() => Task.FromResult<IOpenStores>(new PackStores());
}

public sealed class JournalPrinterStoreTests : PrinterStoreContract
{
    protected override Task<IOpenStores> OpenAsync() => Task.FromResult<IOpenStores>(new PackStores());
}
