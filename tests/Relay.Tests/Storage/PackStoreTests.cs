using static Relay.Tests.Storage.TicketExamples;

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
    [Fact]
    public async Task What_was_written_lately_is_told_while_somebody_else_has_LiteDB()
    {
        await using var stores = new PackStores();
        await stores.Tickets.StoreAsync(Ticket("a"), null, CancellationToken.None);
        await stores.Tickets.StoreAsync(Ticket("b"), null, CancellationToken.None);
        using var held = new ManualResetEventSlim();
        using var over = new ManualResetEventSlim();
        var other = Task.Run(() =>
        {
            using (stores.Engine.Parts.Engine.InTurn())
            {
                held.Set();
                over.Wait();
            }
        });
        held.Wait(TestContext.Current.CancellationToken);

        var late = stores.Tickets.ReadLateEvents(0, 10);
        over.Set();
        await other;

        Assert.Equal([Id("a"), Id("b")], late.Select(happened => happened.Ticket));
    }

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
