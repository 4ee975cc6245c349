using Relay.Shops;
using Relay.Storage.LiteDb;
using Relay.Storage.Writing;
using Relay.Tickets;

namespace Relay.Storage;

/// <summary>Tickets in packs, found through LiteDB.</summary>
internal sealed class PackTicketStore(StorageEngine engine, TimeProvider time) : ITicketStore
{
    private const int MostEvents = 500;

    private long _lastRun = time.GetTimestamp();

    public Task<StoreOutcome> StoreAsync(SealedTicket ticket, byte[]? notice, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new StoreWrite(ticket, notice), cancellation);

    public ValueTask<TicketRow?> FindAsync(TicketId id, DateTimeOffset now, CancellationToken cancellation) =>
        FindRow(id.ToBytes(), parts => parts.Tickets.Find(id), now);

    public ValueTask<TicketRow?> FindByNumberAsync(TillId till, byte[] numberIndex, DateTimeOffset now, CancellationToken cancellation) =>
        FindRow(numberIndex, parts => parts.Tickets.FindByNumber(till, numberIndex, now), now);

    public ValueTask<TicketRow?> FindByIdempotencyAsync(TillId till, byte[] idempotencyIndex, DateTimeOffset now, CancellationToken cancellation) =>
        FindRow(idempotencyIndex, parts => parts.Tickets.FindByIdempotency(till, idempotencyIndex, now), now);

    public ValueTask<byte[]?> FindSaleAsync(byte[] saleIndex, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult(engine.Read(parts => parts.Sales.Find(saleIndex, now)));

    public ValueTask<IReadOnlyList<SaleMember>> FindSaleMembersAsync(IReadOnlyList<byte[]> slots, DateTimeOffset now, CancellationToken cancellation) =>
        ValueTask.FromResult<IReadOnlyList<SaleMember>>(engine.Read(parts => (IReadOnlyList<SaleMember>)
            [.. slots.Select((slot, place) => parts.Sales.Member(slot, now) is { } pointer ? new SaleMember(place, pointer) : null).OfType<SaleMember>()]));

    public ValueTask<StoredTicket?> ReadAsync(TicketId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var (ticket, row) = Look(parts => parts.Tickets.Find(id), now);
        if (ticket is null || row is null)
            return default;
        try
        {
            var bytes = engine.Parts.Packs.Read(ticket.Place, id);
            return ValueTask.FromResult(bytes is null ? null : new StoredTicket(row, bytes));
        }
        catch (InvalidDataException) when (Look(parts => parts.Tickets.Find(id), now).Ticket is null)
        {
            return default;
        }
    }

    public Task<TicketEvent?> EraseAsync(TicketId id, DateTimeOffset now, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new EraseWrite(id, now), cancellation);

    public async Task EraseShopAsync(ShopId shop, DateTimeOffset now, CancellationToken cancellation)
    {
        TicketId? after = null;
        do
            after = await engine.Worker.SubmitAsync(new EraseShopWrite(shop, after), cancellation);
        while (after is not null);
        for (long? events = 0; events is { } from;)
            events = await engine.Worker.SubmitAsync(new EraseTillEventsWrite(shop, from), cancellation);
        for (byte[]? sales = []; sales is not null;)
            sales = await engine.Worker.SubmitAsync(new EraseSalesWrite(shop, sales), cancellation);
        for (var deliveries = ""; deliveries is not null;)
            deliveries = await engine.Worker.SubmitAsync(new EraseDeliveriesWrite(shop, deliveries), cancellation);
    }

    public Task<TicketEvent?> AddEventAsync(TicketId id, NewEvent happened, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new AddEventWrite(id, happened), cancellation);

    public Task<TicketEvent> AddTillEventAsync(NewTillEvent happened, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new TillEventWrite(happened), cancellation);

    public ValueTask<IReadOnlyList<TicketEvent>> ReadEventsAsync(long after, int max, CancellationToken cancellation) =>
        ValueTask.FromResult(engine.Read(parts => parts.Events.ReadAfter(after, Math.Min(max, MostEvents))));

    public IReadOnlyList<TicketEvent> ReadLateEvents(long after, int max) => engine.Parts.Events.ReadLate(after, Math.Min(max, MostEvents));

    public ValueTask<IReadOnlyList<TicketEvent>> ReadTillEventsAsync(TillId till, long after, int max, CancellationToken cancellation) =>
        ValueTask.FromResult(engine.Read(parts => parts.Events.ReadAfter(till, after, Math.Min(max, MostEvents))));

    public ValueTask<long> LastEventAsync(CancellationToken cancellation) => ValueTask.FromResult(engine.Read(parts => parts.Events.Last()));

    public ValueTask<IReadOnlyList<TicketEvent>> ReadEventsAsync(TicketId id, CancellationToken cancellation) =>
        ValueTask.FromResult(engine.Read(parts => parts.Events.Read(parts.Tickets.Find(id)?.Events ?? [])));

    public async Task<int> ExpireAsync(DateTimeOffset now, DateTimeOffset noticesBefore, int max, CancellationToken cancellation)
    {
        var removed = 0;
        for (var more = true; more && removed < max;)
        {
            var step = new ExpireWrite(now, Ran(), noticesBefore, Math.Min(max - removed, engine.Parts.Options.ExpireRows));
            (var count, more) = await engine.Worker.SubmitAsync(step, cancellation);
            removed += count;
        }
        return removed;
    }

    public ValueTask<string?> CheckAsync(CancellationToken cancellation) => ValueTask.FromResult(engine.Trouble());

    /// <summary>What is certainly new does not wait for the index.</summary>
    private ValueTask<TicketRow?> FindRow(byte[] hash, Func<StorageParts, IndexedTicket?> find, DateTimeOffset now) =>
        engine.Parts.Tickets.IsNew(hash) ? default : ValueTask.FromResult(Look(find, now).Row);

    private (IndexedTicket? Ticket, TicketRow? Row) Look(Func<StorageParts, IndexedTicket?> find, DateTimeOffset now) =>
        engine.Read(parts => find(parts) is { } ticket && ticket.IsLive(now) ? (ticket, parts.Tickets.RowOf(ticket, now)) : ((IndexedTicket?)null, (TicketRow?)null));

    private TimeSpan Ran()
    {
        var present = time.GetTimestamp();
        return time.GetElapsedTime(Interlocked.Exchange(ref _lastRun, present), present);
    }
}
