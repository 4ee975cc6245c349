using LiteDB;

namespace Relay.Storage.LiteDb;

/// <summary>A layer of rows in memory above LiteDB: what was put, and what was deleted. A row that is here counts, whatever lies below. Not for several threads.</summary>
internal sealed class MemoryRows
{
    private readonly Dictionary<string, Dictionary<BsonValue, RowChange>> _collections = new(StringComparer.Ordinal);

    /// <summary>Rows put or deleted.</summary>
    public int Count { get; private set; }

    /// <summary>All of them, each collection in the order of its ids: LiteDB finds what lies side by side sooner.</summary>
    public IEnumerable<RowChange> Changes => _collections.Values.SelectMany(rows => rows.Values.OrderBy(change => change.Id, BsonOrder.Binary));

    public int CountOf(string collection) => _collections.GetValueOrDefault(collection)?.Count ?? 0;

    public void Change(RowChange change)
    {
        if (!_collections.TryGetValue(change.Collection, out var rows))
            _collections[change.Collection] = rows = new Dictionary<BsonValue, RowChange>(BsonOrder.Binary);
        if (rows.TryGetValue(change.Id, out var before))
            // Put after it was new, it is new all the same; put after it was deleted, it may be there below.
            change = change.With(isNew: before is { IsNew: true, IsDeleted: false } && !change.IsDeleted);
        else
            Count++;
        rows[change.Id] = change;
    }

    /// <returns>Whether the row is here; where it was deleted, <paramref name="row"/> is null.</returns>
    public bool TryGet(string collection, BsonValue id, out BsonDocument? row)
    {
        var change = _collections.GetValueOrDefault(collection)?.GetValueOrDefault(id);
        row = change?.Row;
        return change is not null;
    }

    public bool Holds(string collection, BsonValue id) => _collections.GetValueOrDefault(collection)?.ContainsKey(id) == true;

    /// <summary>Rows that were put and lie in a range. All are looked at: there are few, and it is seldom asked.</summary>
    public IEnumerable<RowChange> Find(string collection, IndexRange range) =>
        _collections.GetValueOrDefault(collection)?.Values.Where(change => change.IsIn(range)) ?? [];
}
