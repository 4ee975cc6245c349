using LiteDB;
using Relay.Shops;
using Relay.Storage.Packs;
using Relay.Tickets;

namespace Relay.Storage.LiteDb;

/// <summary>Rows of tickets. Members that find are called under the index's lock, except where the row is in memory or new; those that write, inside its transaction.</summary>
internal sealed class TicketIndex(IndexEngine engine)
{
    private const int FirstCapacity = 1 << 18;

    private readonly SeenHashes _seen = new(FirstCapacity);
    private readonly Lock _learning = new();
    private TicketId? _recalled;

    /// <summary>Whether every row is known by its hashes: only then does a hash that was not seen say that there is no row.</summary>
    public bool IsRecalled { get; private set; }

    /// <summary>Learns the hashes of a page of rows that were stored before this start.</summary>
    public void Recall(int max)
    {
        var page = Page(_recalled, max);
        foreach (var ticket in page)
            Learn(ticket.Row);
        IsRecalled = page.Count < max;
        _recalled = page.Count == 0 ? _recalled : page[^1].Row.Id;
    }

    public IndexedTicket? Find(TicketId id)
    {
        var key = id.ToBytes();
        return IsNew(key) || engine.FindById(IndexSchema.Tickets, new BsonValue(key)) is not { } document ? null : IndexedTicket.From(document);
    }

    /// <summary>Whether there is certainly no row under any of these: it can be said without the index's lock.</summary>
    public bool IsNew(TicketId id, byte[] number, byte[] idempotency) => IsNew(id.ToBytes()) && IsNew(number) && IsNew(idempotency);

    /// <summary>The same for one of them.</summary>
    public bool IsNew(ReadOnlySpan<byte> hash)
    {
        lock (_learning)
            return IsRecalled && !_seen.MayHold(hash);
    }

    public bool IsInMemory(TicketId id) => engine.IsInMemory(IndexSchema.Tickets, IndexedTicket.Key(id));

    public IndexedTicket? FindByNumber(TillId till, byte[] number, DateTimeOffset now) => FindLive(IndexSchema.Number, till, number, now);

    public IndexedTicket? FindByIdempotency(TillId till, byte[] key, DateTimeOffset now) => FindLive(IndexSchema.Idempotency, till, key, now);

    /// <summary>The row with the shop's stanza where it is kept here and its time is not over.</summary>
    public TicketRow RowOf(IndexedTicket ticket, DateTimeOffset now) =>
        ticket.HasStanza && engine.FindById(IndexSchema.Stanzas, IndexedTicket.Key(ticket.Row.Id)) is { } stanza
            && IndexedTicket.Time(stanza[IndexSchema.Until]) > now
            ? ticket.Row with { ShopStanza = stanza["z"].AsBinary } : ticket.Row;

    public void Insert(IndexedTicket ticket)
    {
        Learn(ticket.Row);
        engine.Insert(IndexSchema.Tickets, ticket.ToDocument());
    }

    public void Put(IndexedTicket ticket) => engine.Put(IndexSchema.Tickets, ticket.ToDocument());

    public void Delete(IReadOnlyList<IndexedTicket> tickets)
    {
        engine.Delete(IndexSchema.Tickets, tickets.Select(ticket => IndexedTicket.Key(ticket.Row.Id)));
        DeleteStanzas(tickets.Where(ticket => ticket.HasStanza).Select(ticket => ticket.Row.Id));
    }

    public void InsertStanza(TicketId id, byte[] stanza, DateTimeOffset until) => engine.Insert(IndexSchema.Stanzas, new BsonDocument
    {
        [IndexSchema.Id] = IndexedTicket.Key(id), ["z"] = stanza, [IndexSchema.Until] = until.UtcTicks,
    });

    public void DeleteStanzas(IEnumerable<TicketId> ids) => engine.Delete(IndexSchema.Stanzas, ids.Select(IndexedTicket.Key));

    public IReadOnlyList<TicketId> StanzasUntil(DateTimeOffset now, int max) =>
        [.. engine.Find(IndexSchema.Stanzas, IndexRange.UpTo(IndexSchema.Until, now.UtcTicks), max).Select(stanza => TicketId.From(stanza[IndexSchema.Id].AsBinary))];

    /// <summary>Tickets and traces of erased ones that expired at or before a time.</summary>
    public IReadOnlyList<IndexedTicket> ExpiredAt(DateTimeOffset now, int max) =>
        [.. engine.Find(IndexSchema.Tickets, IndexRange.UpTo(IndexSchema.Expires, now.UtcTicks), max).Select(IndexedTicket.From)];

    /// <summary>A page of all tickets in the order of their ids.</summary>
    public IReadOnlyList<IndexedTicket> Page(TicketId? after, int max) =>
        [.. engine.Find(IndexSchema.Tickets, IndexRange.Above(IndexSchema.Id, after is { } id ? IndexedTicket.Key(id) : new BsonValue(Array.Empty<byte>())), max)
            .Select(IndexedTicket.From)];

    /// <summary>Remembers that these bytes are to be overwritten, should the relay stop before it has done so.</summary>
    public void InsertWipe(TicketId id, PackPlace place) => engine.Put(IndexSchema.Wipes, new BsonDocument
    {
        [IndexSchema.Id] = IndexedTicket.Key(id), ["d"] = place.Pack.Day.DayNumber, ["p"] = place.Pack.Number, ["o"] = place.Offset, ["l"] = place.Length,
    });

    public void DeleteWipes(IEnumerable<TicketId> ids) => engine.Delete(IndexSchema.Wipes, ids.Select(IndexedTicket.Key));

    public IReadOnlyList<(TicketId Id, PackPlace Place)> Wipes(int max) =>
        [.. engine.Find(IndexSchema.Wipes, IndexRange.Above(IndexSchema.Id, new BsonValue(Array.Empty<byte>())), max).Select(wipe => (
            TicketId.From(wipe[IndexSchema.Id].AsBinary),
            new PackPlace(new PackId(DateOnly.FromDayNumber(wipe["d"].AsInt32), wipe["p"].AsInt32), wipe["o"].AsInt64, wipe["l"].AsInt32)))];

    /// <summary>The hash is the same at every till of the shop, so there may be as many rows as the shop has tills.</summary>
    private IndexedTicket? FindLive(string field, TillId till, byte[] hash, DateTimeOffset now) =>
        IsNew(hash) ? null : engine.Find(IndexSchema.Tickets, IndexRange.Is(field, new BsonValue(hash)), int.MaxValue)
            .Select(IndexedTicket.From).FirstOrDefault(ticket => ticket.Row.Till == till && ticket.IsLive(now));


    /// <summary>Never unlearned: a row that is gone, or whose transaction failed, costs a look into the index and no more.</summary>
    private void Learn(TicketRow row)
    {
        lock (_learning)
        {
            _seen.Add(row.Id.ToBytes());
            // An erased ticket's row has neither.
            if (row.NumberIndex.Length > 0)
                _seen.Add(row.NumberIndex);
            if (row.IdempotencyIndex.Length > 0)
                _seen.Add(row.IdempotencyIndex);
        }
    }
}
