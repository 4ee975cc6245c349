using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Tickets;

namespace Relay.Storage.Writing;

/// <summary>Stores a ticket with its <c>received</c> event, or says which of its keys is taken.</summary>
internal sealed class StoreWrite(SealedTicket ticket, byte[]? notice) : StorageWrite<StoreOutcome>
{
    private readonly TicketRow _row = new(
        ticket.Id, ticket.Reference, ticket.Shop, ticket.Till, ticket.ReceivedAt.ToUniversalTime(), ticket.ExpiresAt.ToUniversalTime(),
        ticket.NumberIndex, ticket.ContentHash, ticket.IdempotencyIndex, ticket.IdempotencyHash, ticket.ShopStanza);

    private bool _refused;
    private PackPlace? _place;

    public override int Bytes => ticket.Sealed.Length;

    public override bool TakesRoom => true;

    public override bool ChangesIndex => !_refused;

    public override bool AsksIndex(StorageParts parts) => ticket.Sale is not null || !parts.Tickets.IsNew(ticket.Id, ticket.NumberIndex, ticket.IdempotencyIndex);

    public override void Prepare(StorageParts parts, WriteBatch batch)
    {
        var now = ticket.ReceivedAt;
        var refusal = Taken(StoreResult.IdempotencyTaken,
                batch.Stored.Find(other => other.Till == ticket.Till && Same(other.IdempotencyIndex, ticket.IdempotencyIndex)),
                () => parts.Tickets.FindByIdempotency(ticket.Till, ticket.IdempotencyIndex, now), parts)
            ?? Taken(StoreResult.NumberTaken,
                batch.Stored.Find(other => other.Till == ticket.Till && Same(other.NumberIndex, ticket.NumberIndex)),
                () => parts.Tickets.FindByNumber(ticket.Till, ticket.NumberIndex, now), parts)
            ?? Taken(StoreResult.TokenTaken, batch.Stored.Find(other => other.Id == ticket.Id), () => parts.Tickets.Find(ticket.Id), parts)
            ?? (ticket.Sale is { } sale && IsChanged(sale, parts, batch) ? new StoreOutcome(StoreResult.SaleChanged, null, null) : null);
        _refused = refusal is not null;
        if (refusal is not null)
            Outcome = refusal;
        else
            batch.Stored.Add(ticket);
    }

    public override void Append(StorageParts parts)
    {
        if (!_refused)
            _place = parts.Packs.Append(FrameKind.Ticket, parts.LastSequence + 1, new TicketHeader(_row, ticket.ShopStanza is not null, ticket.Sale), ticket.Sealed);
    }

    public override void Apply(StorageParts parts)
    {
        if (_refused)
            return;
        var received = parts.NewEvent(TicketEventType.Received, _row, _row.ReceivedAt, notice);
        var hasStanza = ticket is { ShopStanza: not null, ShopStanzaUntil: not null };
        parts.Tickets.Insert(new IndexedTicket(_row, _place!, Erased: false, hasStanza, [received.Sequence], ticket.Sale?.Slot));
        if (ticket.Sale is { } sale)
            parts.Sales.Put(_row, sale);
        if (ticket is { ShopStanza: { } stanza, ShopStanzaUntil: { } until })
            parts.Tickets.InsertStanza(ticket.Id, stanza, until);
        parts.Events.Insert(received);
        parts.Outbox.Insert(ticket.Deliveries);
        Outcome = new StoreOutcome(StoreResult.Created, null, received);
    }

    private static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);

    /// <summary>Whether another ticket has the place, or has opened the sale that this one would open.</summary>
    private bool IsChanged(SaleEntry sale, StorageParts parts, WriteBatch batch) =>
        parts.Sales.Member(sale.Slot, ticket.ReceivedAt) is not null
        || (sale.Opening is { } opening && parts.Sales.Find(opening.Index, ticket.ReceivedAt) is not null)
        || batch.Stored.Exists(other => other.Sale is { } earlier
            && (Same(earlier.Slot, sale.Slot) || (earlier.Opening is { } first && sale.Opening is { } second && Same(first.Index, second.Index))));

    private StoreOutcome? Taken(StoreResult result, SealedTicket? inBatch, Func<IndexedTicket?> stored, StorageParts parts)
    {
        if (inBatch is not null)
            return new StoreOutcome(result, RowOf(inBatch), null);
        return stored() is { } existing ? new StoreOutcome(result, parts.Tickets.RowOf(existing, ticket.ReceivedAt), null) : null;
    }

    private static TicketRow RowOf(SealedTicket other) => new StoreWrite(other, null)._row;
}
