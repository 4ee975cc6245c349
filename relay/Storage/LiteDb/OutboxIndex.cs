using LiteDB;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Storage.LiteDb;

/// <summary>Rows of deliveries. Called under the index's lock; what writes, inside its transaction.</summary>
internal sealed class OutboxIndex(IndexEngine engine)
{
    public Delivery? Find(string id) => engine.FindById(IndexSchema.Outbox, id) is { } document ? From(document) : null;

    public bool IsInMemory(string id) => engine.IsInMemory(IndexSchema.Outbox, id);

    /// <summary>Open deliveries of a channel that are due, the longest due first: one field holds channel and time, so that one index finds them.</summary>
    public IReadOnlyList<Delivery> Due(string channel, DateTimeOffset until, int max) =>
        [.. engine.Find(IndexSchema.Outbox, IndexRange.Between(IndexSchema.Due, DueKey(channel, DateTimeOffset.MinValue), DueKey(channel, until)), max)
            .Select(From).OrderBy(delivery => delivery.DueAt)];

    public IReadOnlyList<Delivery> OfTicket(TicketId ticket) =>
        [.. engine.Find(IndexSchema.Outbox, IndexRange.Is(IndexSchema.Ticket, IndexedTicket.Key(ticket)), int.MaxValue).Select(From).OrderBy(delivery => delivery.CreatedAt)];

    public IReadOnlyList<Delivery> Page(string after, int max) => [.. engine.Find(IndexSchema.Outbox, IndexRange.Above(IndexSchema.Id, after), max).Select(From)];

    public void Insert(IEnumerable<Delivery> deliveries)
    {
        foreach (var delivery in deliveries)
            engine.Insert(IndexSchema.Outbox, ToDocument(delivery));
    }

    public void Put(Delivery delivery) => engine.Put(IndexSchema.Outbox, ToDocument(delivery));

    public void Delete(IEnumerable<string> ids) => engine.Delete(IndexSchema.Outbox, ids.Select(id => new BsonValue(id)));

    /// <summary>Deletes up to so many deliveries that ended long enough ago.</summary>
    /// <returns>Whether there may be more.</returns>
    public bool DeleteEnded(DateTimeOffset now, int max)
    {
        var over = engine.Find(IndexSchema.Outbox, IndexRange.Between(IndexSchema.Until, 1L, now.UtcTicks), max);
        engine.Delete(IndexSchema.Outbox, over.Select(document => document[IndexSchema.Id]));
        return over.Count == max;
    }

    private static BsonValue DueKey(string channel, DateTimeOffset due) => new($"{channel} {due.UtcTicks:D19}");

    private static BsonDocument ToDocument(Delivery delivery)
    {
        var document = new BsonDocument
        {
            [IndexSchema.Id] = delivery.Id, ["c"] = delivery.Channel, ["s"] = delivery.Shop.Value, ["t"] = delivery.Till.Value,
            [IndexSchema.Ticket] = IndexedTicket.Key(delivery.Ticket), ["a"] = delivery.CreatedAt.UtcTicks, ["e"] = delivery.DueAt.UtcTicks,
            ["g"] = delivery.GiveUpAt.UtcTicks, ["y"] = (int)delivery.State, ["n"] = delivery.Attempts, ["v"] = delivery.Version, ["d"] = delivery.Detail.ToJson(),
        };
        if (delivery.Reason is not null)
            document["r"] = delivery.Reason;
        if (delivery.Payload is not null)
            document["x"] = delivery.Payload;
        if (delivery.IsOpen)
            document[IndexSchema.Due] = DueKey(delivery.Channel, delivery.DueAt);
        else
            document[IndexSchema.Until] = delivery.DueAt.AddDays(Delivery.KeptDays).UtcTicks;
        return document;
    }

    private static Delivery From(BsonDocument document) => new()
    {
        Id = document[IndexSchema.Id].AsString,
        Channel = document["c"].AsString,
        Shop = new ShopId(document["s"].AsString),
        Till = new TillId(document["t"].AsString),
        Ticket = TicketId.From(document[IndexSchema.Ticket].AsBinary),
        CreatedAt = IndexedTicket.Time(document["a"]),
        DueAt = IndexedTicket.Time(document["e"]),
        GiveUpAt = IndexedTicket.Time(document["g"]),
        State = (DeliveryState)document["y"].AsInt32,
        Reason = document["r"].IsString ? document["r"].AsString : null,
        Attempts = document["n"].AsInt32,
        Detail = EventDetail.From(document["d"].AsString),
        Payload = document["x"].IsBinary ? document["x"].AsBinary : null,
        Version = document["v"].AsInt32,
    };
}
