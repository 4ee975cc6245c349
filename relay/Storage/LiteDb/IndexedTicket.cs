using LiteDB;
using Relay.Shops;
using Relay.Storage.Packs;
using Relay.Tickets;

namespace Relay.Storage.LiteDb;

/// <summary>What the index holds of a ticket. An erased one stays until it would have expired, so that its token is not given out again.</summary>
/// <param name="Events">Sequences of its events.</param>
/// <param name="Slot">Of its place in its sale, so that erasing it frees that; null where it belongs to none.</param>
/// <param name="HasStanza">Whether the shop's stanza is kept apart, for a time.</param>
internal sealed record IndexedTicket(TicketRow Row, PackPlace Place, bool Erased, bool HasStanza, IReadOnlyList<long> Events, byte[]? Slot = null)
{
    public static BsonValue Key(TicketId id) => new(id.ToBytes());

    public BsonDocument ToDocument()
    {
        var document = new BsonDocument
        {
            [IndexSchema.Id] = Key(Row.Id),
            ["r"] = Row.Reference, ["s"] = Row.Shop.Value, ["t"] = Row.Till.Value,
            ["a"] = Row.ReceivedAt.UtcTicks, [IndexSchema.Expires] = Row.ExpiresAt.UtcTicks,
            ["d"] = Place.Pack.Day.DayNumber, ["p"] = Place.Pack.Number, ["o"] = Place.Offset, ["l"] = Place.Length,
            ["v"] = new BsonArray(Events.Select(sequence => new BsonValue(sequence))),
        };
        if (HasStanza)
            document["z"] = true;
        if (Erased)
        {
            document["x"] = true;
            return document;
        }
        if (Slot is not null)
            document["q"] = Slot;
        document[IndexSchema.Number] = Row.NumberIndex;
        document["c"] = Row.ContentHash;
        document[IndexSchema.Idempotency] = Row.IdempotencyIndex;
        document["h"] = Row.IdempotencyHash;
        return document;
    }

    public static IndexedTicket From(BsonDocument document) => new(
        new TicketRow(
            TicketId.From(document[IndexSchema.Id].AsBinary), document["r"].AsGuid, new ShopId(document["s"].AsString), new TillId(document["t"].AsString),
            Time(document["a"]), Time(document[IndexSchema.Expires]), Bytes(document[IndexSchema.Number]), Bytes(document["c"]),
            Bytes(document[IndexSchema.Idempotency]), Bytes(document["h"]), null),
        new PackPlace(new PackId(DateOnly.FromDayNumber(document["d"].AsInt32), document["p"].AsInt32), document["o"].AsInt64, document["l"].AsInt32),
        document["x"].IsBoolean, document["z"].IsBoolean, [.. document["v"].AsArray.Select(sequence => sequence.AsInt64)],
        document["q"].IsBinary ? document["q"].AsBinary : null);

    public bool IsLive(DateTimeOffset now) => !Erased && Row.ExpiresAt > now;

    internal static DateTimeOffset Time(BsonValue ticks) => new(ticks.AsInt64, TimeSpan.Zero);

    private static byte[] Bytes(BsonValue value) => value.IsBinary ? value.AsBinary : [];
}
