using Relay.Shops;
using Relay.Tickets.Handover;

namespace Relay.Tickets;

/// <summary>Erases a shop's tickets with the shop. A till's tickets stay: its customers hold their links.</summary>
internal sealed class TicketErasure(ITicketStore store, IOutboxStore outbox, HandoverPlan plan, TicketEvents events, TimeProvider time) : IShopListener
{
    public async Task ShopErasedAsync(ShopId shop, CancellationToken cancellation)
    {
        var open = await outbox.ReadOpenOfShopAsync(shop, cancellation);
        await store.EraseShopAsync(shop, time.GetUtcNow(), cancellation);
        plan.Discard(open);
        await events.CatchUpAsync(cancellation);
    }

    public Task TillRemovedAsync(TillId till, CancellationToken cancellation) => Task.CompletedTask;
}
