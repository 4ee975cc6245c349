using Relay.Shops;
using Relay.Tickets;

namespace Relay.Tests.Tickets;

/// <summary>A ticket store in memory: what a test needs of one, and a second implementation of the contract.</summary>
internal sealed class MemoryTicketStore : ITicketStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TicketId, SealedTicket> _tickets = [];
    private readonly HashSet<TicketId> _gone = [];
    private readonly Dictionary<string, (byte[] Box, DateTimeOffset Until)> _sales = [];
    private readonly List<TicketEvent> _events = [];
    private long _last;

    /// <summary>Runs before each write: waits or throws.</summary>
    public Func<Task> BeforeWrite { get; set; } = () => Task.CompletedTask;

    /// <summary>Completes when expired tickets were removed for the first time.</summary>
    public TaskCompletionSource Swept { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How often events were read from here and not from memory.</summary>
    public int EventReads { get; private set; }

    public IReadOnlyCollection<SealedTicket> Tickets
    {
        get
        {
            lock (_lock)
                return [.. _tickets.Values];
        }
    }

    public async Task<StoreOutcome> StoreAsync(SealedTicket ticket, byte[]? notice, CancellationToken cancellation)
    {
        await BeforeWrite();
        lock (_lock)
        {
            if (Find(ticket.Till, one => one.IdempotencyIndex.AsSpan().SequenceEqual(ticket.IdempotencyIndex)) is { } same)
                return new StoreOutcome(StoreResult.IdempotencyTaken, Row(same), null);
            if (Find(ticket.Till, one => one.NumberIndex.AsSpan().SequenceEqual(ticket.NumberIndex)) is { } numbered)
                return new StoreOutcome(StoreResult.NumberTaken, Row(numbered), null);
            if (_tickets.ContainsKey(ticket.Id) || _gone.Contains(ticket.Id))
                return new StoreOutcome(StoreResult.TokenTaken, null, null);
            if (ticket.Sale is { } sale && (_sales.ContainsKey(Key(sale.Slot)) || (sale.Opening is { } opening && _sales.ContainsKey(Key(opening.Index)))))
                return new StoreOutcome(StoreResult.SaleChanged, null, null);
            if (ticket.Sale is { } joined)
            {
                _sales[Key(joined.Slot)] = (joined.Pointer, ticket.ExpiresAt);
                if (joined.Opening is { } opened)
                    _sales[Key(opened.Index)] = (opened.Stanza, opened.Until);
            }
            _tickets[ticket.Id] = ticket;
            return new StoreOutcome(StoreResult.Created, null, Add(ticket, TicketEventType.Received, ticket.ReceivedAt, notice));
        }
    }

    public ValueTask<TicketRow?> FindAsync(TicketId id, DateTimeOffset now, CancellationToken cancellation) => new(Live(one => one.Id == id, now));

    public ValueTask<TicketRow?> FindByNumberAsync(TillId till, byte[] numberIndex, DateTimeOffset now, CancellationToken cancellation) =>
        new(Live(one => one.Till == till && one.NumberIndex.AsSpan().SequenceEqual(numberIndex), now));

    public ValueTask<TicketRow?> FindByIdempotencyAsync(TillId till, byte[] idempotencyIndex, DateTimeOffset now, CancellationToken cancellation) =>
        new(Live(one => one.Till == till && one.IdempotencyIndex.AsSpan().SequenceEqual(idempotencyIndex), now));

    public ValueTask<byte[]?> FindSaleAsync(byte[] saleIndex, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
            return new(InSale(saleIndex, now));
    }

    public ValueTask<IReadOnlyList<SaleMember>> FindSaleMembersAsync(IReadOnlyList<byte[]> slots, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
            return new([.. slots.Select((slot, place) => InSale(slot, now) is { } pointer ? new SaleMember(place, pointer) : null).OfType<SaleMember>()]);
    }

    public ValueTask<StoredTicket?> ReadAsync(TicketId id, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
            return new(Live(one => one.Id == id, now) is { } row ? new StoredTicket(row, _tickets[id].Sealed) : null);
    }

    public async Task<TicketEvent?> EraseAsync(TicketId id, DateTimeOffset now, CancellationToken cancellation)
    {
        await BeforeWrite();
        lock (_lock)
        {
            _gone.Add(id);
            if (_tickets.GetValueOrDefault(id)?.Sale is { } sale)
                _sales.Remove(Key(sale.Slot));
            return _tickets.Remove(id, out var ticket) ? Add(ticket, TicketEventType.Erased, now, null) : null;
        }
    }

    public async Task EraseShopAsync(ShopId shop, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var ticket in Tickets.Where(ticket => ticket.Shop == shop))
            await EraseAsync(ticket.Id, now, cancellation);
    }

    public async Task<TicketEvent?> AddEventAsync(TicketId id, NewEvent happened, CancellationToken cancellation)
    {
        await BeforeWrite();
        lock (_lock)
            return _tickets.TryGetValue(id, out var ticket) ? Add(ticket, happened.Type, happened.At, null, happened.Detail) : null;
    }

    public async Task<TicketEvent> AddTillEventAsync(NewTillEvent happened, CancellationToken cancellation)
    {
        await BeforeWrite();
        lock (_lock)
        {
            var added = new TicketEvent(
                ++_last, happened.Type, TicketId.None, Guid.Empty, happened.Shop, happened.Till, happened.At, null, happened.Detail);
            _events.Add(added);
            return added;
        }
    }

    public ValueTask<IReadOnlyList<TicketEvent>> ReadEventsAsync(long after, int max, CancellationToken cancellation)
    {
        lock (_lock)
        {
            EventReads++;
            return new([.. _events.Where(one => one.Sequence > after).Take(max)]);
        }
    }

    public IReadOnlyList<TicketEvent> ReadLateEvents(long after, int max) => [];

    public ValueTask<IReadOnlyList<TicketEvent>> ReadTillEventsAsync(TillId till, long after, int max, CancellationToken cancellation)
    {
        lock (_lock)
            return new([.. _events.Where(one => one.Till == till && one.Sequence > after).Take(max)]);
    }

    public ValueTask<long> LastEventAsync(CancellationToken cancellation)
    {
        lock (_lock)
            return new(_last);
    }

    public ValueTask<IReadOnlyList<TicketEvent>> ReadEventsAsync(TicketId id, CancellationToken cancellation)
    {
        lock (_lock)
            return new([.. _events.Where(one => one.Ticket == id)]);
    }

    public Task<int> ExpireAsync(DateTimeOffset now, DateTimeOffset noticesBefore, int max, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var due = _tickets.Values.Where(ticket => ticket.ExpiresAt <= now).Take(max).ToList();
            foreach (var ticket in due)
                _tickets.Remove(ticket.Id);
            _events.RemoveAll(one => due.Exists(ticket => ticket.Id == one.Ticket)
                || (one.Ticket == TicketId.None && one.At < now.AddDays(-TicketOptions.TillEventDays)));
            for (var at = 0; at < _events.Count; at++)
                if (_events[at].At < noticesBefore)
                    _events[at] = _events[at] with { Notice = null };
            foreach (var ticket in _tickets.Values.Where(ticket => ticket.ShopStanzaUntil <= now).ToList())
                _tickets[ticket.Id] = ticket with { ShopStanza = null, ShopStanzaUntil = null };
            Swept.TrySetResult();
            return Task.FromResult(due.Count);
        }
    }

    public ValueTask<string?> CheckAsync(CancellationToken cancellation) => new((string?)null);

    /// <summary>Leaves a hole in the sequence, as a failed commit may.</summary>
    public void SkipSequence() => _last++;

    private TicketEvent Add(SealedTicket ticket, TicketEventType type, DateTimeOffset at, byte[]? notice, EventDetail? detail = null)
    {
        var happened = new TicketEvent(++_last, type, ticket.Id, ticket.Reference, ticket.Shop, ticket.Till, at, notice, detail);
        _events.Add(happened);
        return happened;
    }

    private SealedTicket? Find(TillId till, Func<SealedTicket, bool> match) => _tickets.Values.FirstOrDefault(one => one.Till == till && match(one));

    private TicketRow? Live(Func<SealedTicket, bool> match, DateTimeOffset now)
    {
        lock (_lock)
            return _tickets.Values.FirstOrDefault(one => match(one) && one.ExpiresAt > now) is { } found ? Row(found) : null;
    }

    private byte[]? InSale(byte[] key, DateTimeOffset now) => _sales.TryGetValue(Key(key), out var found) && found.Until > now ? found.Box : null;

    private static string Key(byte[] bytes) => Convert.ToHexString(bytes);

    private static TicketRow Row(SealedTicket one) => new(
        one.Id, one.Reference, one.Shop, one.Till, one.ReceivedAt, one.ExpiresAt, one.NumberIndex, one.ContentHash, one.IdempotencyIndex, one.IdempotencyHash, one.ShopStanza);
}
