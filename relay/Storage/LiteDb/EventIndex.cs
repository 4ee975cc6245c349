using LiteDB;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Storage.LiteDb;

/// <summary>Events in the order they became durable. Called under the index's lock; what writes, inside its transaction.</summary>
internal sealed class EventIndex(IndexEngine engine)
{
    private const string SequenceMark = "sequence";
    private const string NoticesMark = "notices";
    private const string TillsMark = "till-events";

    public void Insert(TicketEvent happened) => engine.Insert(IndexSchema.Events, ToDocument(happened));

    public void Put(TicketEvent happened) => engine.Put(IndexSchema.Events, ToDocument(happened));

    public IReadOnlyList<TicketEvent> ReadAfter(long after, int max) =>
        [.. engine.Find(IndexSchema.Events, IndexRange.Above(IndexSchema.Id, after), max).Select(From)];

    /// <summary>Those right behind a cursor that were written lately, without a gap. Not under the lock: a reader that missed one of them need not wait until LiteDB lets go of it.</summary>
    public IReadOnlyList<TicketEvent> ReadLate(long after, int max)
    {
        var events = new List<TicketEvent>();
        while (events.Count < max && engine.TryFindInMemory(IndexSchema.Events, after + events.Count + 1, out var row) && row is not null)
            events.Add(From(row));
        return events;
    }

    /// <summary>Those of one till: one field holds till and sequence, so that one index finds them in their order.</summary>
    public IReadOnlyList<TicketEvent> ReadAfter(TillId till, long after, int max) =>
        [.. engine.Find(IndexSchema.Events, IndexRange.Between(IndexSchema.Heard, TillKey(till, Math.Max(0, after) + 1), TillKey(till, long.MaxValue)), max).Select(From)];

    public IReadOnlyList<TicketEvent> Read(IEnumerable<long> sequences) =>
        [.. sequences.Select(sequence => engine.FindById(IndexSchema.Events, sequence)).OfType<BsonDocument>().Select(From)];

    /// <summary>Deletes events; the newest sequence is remembered, so that it is never given out twice.</summary>
    public void Delete(IReadOnlyList<long> sequences, long last)
    {
        if (sequences.Count == 0)
            return;
        engine.Delete(IndexSchema.Events, sequences.Select(sequence => new BsonValue(sequence)));
        PutMark(SequenceMark, last);
    }

    /// <summary>The newest sequence ever given out.</summary>
    public long Last() => Math.Max(Mark(SequenceMark), engine.Last(IndexSchema.Events)?[IndexSchema.Id].AsInt64 ?? 0);

    /// <summary>Empties up to so many notices of events before a time.</summary>
    /// <returns>Whether there may be more.</returns>
    public bool WipeNotices(DateTimeOffset before, int max)
    {
        var page = ReadAfter(Mark(NoticesMark), max);
        var old = page.TakeWhile(happened => happened.At < before).ToList();
        foreach (var happened in old.Where(happened => happened.Notice is not null))
            Put(happened with { Notice = null });
        if (old.Count > 0)
            PutMark(NoticesMark, old[^1].Sequence);
        return old.Count == max;
    }

    /// <summary>Deletes up to so many events before a time that are about no ticket: those of tickets go with their tickets.</summary>
    /// <returns>Whether there may be more.</returns>
    public bool DeleteTillEvents(DateTimeOffset before, int max, long last)
    {
        var page = ReadAfter(Mark(TillsMark), max);
        var old = page.TakeWhile(happened => happened.At < before).ToList();
        Delete([.. old.Where(happened => happened.Ticket == TicketId.None).Select(happened => happened.Sequence)], last);
        if (old.Count > 0)
            PutMark(TillsMark, old[^1].Sequence);
        return old.Count == max;
    }

    public long Mark(string name) => engine.FindById(IndexSchema.Marks, name)?["v"].AsInt64 ?? 0;

    public void PutMark(string name, long value) => engine.Put(IndexSchema.Marks, new BsonDocument { [IndexSchema.Id] = name, ["v"] = value });

    private static BsonValue TillKey(TillId till, long sequence) => new($"{till} {sequence:D19}");

    private static BsonDocument ToDocument(TicketEvent happened)
    {
        var document = new BsonDocument
        {
            [IndexSchema.Id] = happened.Sequence, ["y"] = (int)happened.Type, ["k"] = IndexedTicket.Key(happened.Ticket),
            ["r"] = happened.Reference, ["s"] = happened.Shop.Value, ["t"] = happened.Till.Value, ["a"] = happened.At.UtcTicks,
            [IndexSchema.Heard] = TillKey(happened.Till, happened.Sequence),
        };
        if (happened.Notice is not null)
            document["x"] = happened.Notice;
        if (happened.Detail is not null)
            document["d"] = happened.Detail.ToJson();
        return document;
    }

    private static TicketEvent From(BsonDocument document) => new(
        document[IndexSchema.Id].AsInt64, (TicketEventType)document["y"].AsInt32, TicketId.From(document["k"].AsBinary), document["r"].AsGuid,
        new ShopId(document["s"].AsString), new TillId(document["t"].AsString), IndexedTicket.Time(document["a"]),
        document["x"].IsBinary ? document["x"].AsBinary : null, document["d"].IsString ? EventDetail.From(document["d"].AsString) : null);
}
