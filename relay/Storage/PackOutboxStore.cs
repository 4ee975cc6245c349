using Relay.Shops;
using Relay.Storage.Writing;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Storage;

/// <summary>Deliveries in the index.</summary>
internal sealed class PackOutboxStore(StorageEngine engine) : IOutboxStore
{
    public Task AddAsync(Delivery delivery, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new AddDeliveryWrite(delivery), cancellation);

    public ValueTask<Delivery?> FindAsync(string id, CancellationToken cancellation) => ValueTask.FromResult(engine.Read(parts => parts.Outbox.Find(id)));

    public ValueTask<IReadOnlyList<Delivery>> ReadDueAsync(string channel, DateTimeOffset until, int max, CancellationToken cancellation) =>
        ValueTask.FromResult(engine.Read(parts => parts.Outbox.Due(channel, until, max)));

    public ValueTask<IReadOnlyList<Delivery>> ReadOfTicketAsync(TicketId ticket, CancellationToken cancellation) =>
        ValueTask.FromResult(engine.Read(parts => parts.Outbox.OfTicket(ticket)));

    public ValueTask<IReadOnlyList<Delivery>> ReadOpenOfShopAsync(ShopId shop, CancellationToken cancellation)
    {
        var open = new List<Delivery>();
        for (var after = ""; ;)
        {
            var page = engine.Read(parts => parts.Outbox.Page(after, parts.Options.ExpireRows));
            open.AddRange(page.Where(delivery => delivery.IsOpen && delivery.Shop == shop));
            if (page.Count < engine.Parts.Options.ExpireRows)
                return ValueTask.FromResult<IReadOnlyList<Delivery>>(open);
            after = page[^1].Id;
        }
    }

    public Task<DeliveryChange?> ChangeAsync(Delivery changed, NewEvent? happened, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new ChangeDeliveryWrite(changed, happened), cancellation);
}
