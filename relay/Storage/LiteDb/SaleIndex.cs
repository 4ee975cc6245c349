using LiteDB;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Storage.LiteDb;

/// <summary>Sales that take further tickets, and the places of tickets in them: rows of two kinds under keys that look alike. Called under the index's lock; what writes, inside its transaction.</summary>
internal sealed class SaleIndex(IndexEngine engine)
{
    private const string Pointer = "p";
    private const string Stanza = "z";
    private const string Shop = "s";

    /// <summary>The stanza of an open sale.</summary>
    public byte[]? Find(byte[] index, DateTimeOffset now) => Live(index, now) is { } document && document[Stanza].IsBinary ? document[Stanza].AsBinary : null;

    /// <summary>The pointer to a slot's ticket.</summary>
    public byte[]? Member(byte[] slot, DateTimeOffset now) => Live(slot, now) is { } document && document[Pointer].IsBinary ? document[Pointer].AsBinary : null;

    public void Put(TicketRow ticket, SaleEntry sale)
    {
        engine.Put(IndexSchema.Sales, new BsonDocument
        {
            [IndexSchema.Id] = sale.Slot, [Pointer] = sale.Pointer, [IndexSchema.Until] = ticket.ExpiresAt.UtcTicks,
        });
        if (sale.Opening is { } opening)
            engine.Put(IndexSchema.Sales, new BsonDocument
            {
                [IndexSchema.Id] = opening.Index, [Stanza] = opening.Stanza, [IndexSchema.Until] = opening.Until.UtcTicks, [Shop] = ticket.Shop.Value,
            });
    }

    public void Delete(IEnumerable<byte[]> ids) => engine.Delete(IndexSchema.Sales, ids.Select(id => new BsonValue(id)));

    /// <summary>Deletes up to so many rows whose time is over.</summary>
    /// <returns>Whether there may be more.</returns>
    public bool DeleteUntil(DateTimeOffset now, int max)
    {
        var over = engine.Find(IndexSchema.Sales, IndexRange.UpTo(IndexSchema.Until, now.UtcTicks), max);
        engine.Delete(IndexSchema.Sales, over.Select(document => document[IndexSchema.Id]));
        return over.Count == max;
    }

    /// <summary>The next page of all rows, each with its shop where it is an open sale.</summary>
    public IReadOnlyList<(byte[] Id, ShopId? Shop)> Page(byte[] after, int max) =>
        [.. engine.Find(IndexSchema.Sales, IndexRange.Above(IndexSchema.Id, after), max).Select(document =>
            (document[IndexSchema.Id].AsBinary, document[Shop].IsString ? new ShopId(document[Shop].AsString) : (ShopId?)null))];

    private BsonDocument? Live(byte[] id, DateTimeOffset now) =>
        engine.FindById(IndexSchema.Sales, id) is { } document && IndexedTicket.Time(document[IndexSchema.Until]) > now ? document : null;
}
