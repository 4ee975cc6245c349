using LiteDB;

namespace Relay.Storage.LiteDb;

/// <summary>The rows in memory, from the layer that counts most: what the transaction at work changes and only its thread sees, what was committed lately, what LiteDB is taking in. For many threads.</summary>
internal sealed class IndexLayers
{
    private readonly Lock _gate = new();
    private MemoryRows _active = new();
    private MemoryRows? _frozen, _staged;
    private int _thread;

    /// <summary>Rows that nobody has asked LiteDB to take in yet.</summary>
    public int ActiveCount
    {
        get
        {
            lock (_gate)
                return _active.Count;
        }
    }

    /// <summary>What LiteDB is to take in; it does not change any more.</summary>
    public MemoryRows? Frozen
    {
        get
        {
            lock (_gate)
                return _frozen;
        }
    }

    public bool Holds(string collection, BsonValue id)
    {
        lock (_gate)
            return Layers().Exists(layer => layer.Holds(collection, id));
    }

    /// <returns>Whether the row is here; where it was deleted, <paramref name="row"/> is null.</returns>
    public bool TryGet(string collection, BsonValue id, out BsonDocument? row)
    {
        lock (_gate)
            foreach (var layer in Layers())
                if (layer.TryGet(collection, id, out row))
                    return true;
        row = null;
        return false;
    }

    /// <summary>A page of the rows here and in LiteDB, in the order of the range's field.</summary>
    /// <param name="below">So many rows of LiteDB in that order.</param>
    public List<BsonDocument> Find(string collection, IndexRange range, int limit, Func<int, List<BsonDocument>> below)
    {
        for (var more = 0; ;)
        {
            // LiteDB first: what comes into memory meanwhile covers what it had.
            var count = (int)Math.Min(int.MaxValue, (long)limit + more);
            var stored = below(count);
            List<(BsonValue Key, RowChange? Kept, BsonDocument? Stored)> rows;
            lock (_gate)
            {
                var layers = Layers();
                rows = [.. stored.Where(row => !IsCovered(layers, collection, row[IndexSchema.Id])).Select(row => (row[range.Field], (RowChange?)null, (BsonDocument?)row))];
                if (stored.Count == count && rows.Count < limit)
                {
                    more = (2 * more) + layers.Sum(layer => layer.CountOf(collection));
                    continue;
                }
                rows.AddRange(Kept(layers, collection, range).Select(change => (change.KeyOf(range.Field), (RowChange?)change, (BsonDocument?)null)));
            }
            return [.. rows.OrderBy(row => row.Key, BsonOrder.Binary).Take(limit).Select(row => row.Stored ?? row.Kept!.Row!)];
        }
    }

    /// <summary>The row with the greatest id.</summary>
    /// <param name="below">So many rows of LiteDB, the greatest id first.</param>
    public BsonDocument? Last(string collection, Func<int, List<BsonDocument>> below)
    {
        for (var count = 1; ; count *= 2)
        {
            var rows = below(count);
            lock (_gate)
            {
                var layers = Layers();
                var stored = rows.Find(row => !IsCovered(layers, collection, row[IndexSchema.Id]));
                if (stored is null && rows.Count == count)
                    continue;
                var above = IndexRange.Above(IndexSchema.Id, stored?[IndexSchema.Id] ?? BsonValue.MinValue);
                return Kept(layers, collection, above).MaxBy(change => change.Id, BsonOrder.Binary)?.Row ?? stored;
            }
        }
    }

    /// <summary>From now on this thread sees its own changes.</summary>
    public void BeginStaging() => (_staged, _thread) = (new MemoryRows(), Environment.CurrentManagedThreadId);

    /// <exception cref="InvalidOperationException">This thread has not begun.</exception>
    public MemoryRows Staged() => Own() ?? throw new InvalidOperationException("No transaction was begun on this thread.");

    /// <summary>Ends staging.</summary>
    /// <param name="keep">Changes that all are to see from now on.</param>
    public void EndStaging(IEnumerable<RowChange> keep)
    {
        lock (_gate)
        {
            foreach (var change in keep)
                _active.Change(change);
            _staged = null;
        }
    }

    /// <summary>What was committed is now to be taken in; nothing else may be at the time.</summary>
    public void Freeze()
    {
        lock (_gate)
            (_frozen, _active) = (_active, new MemoryRows());
    }

    /// <summary>LiteDB has taken it in.</summary>
    public void Thaw()
    {
        lock (_gate)
            _frozen = null;
    }

    /// <summary>Forgets all and begins with these.</summary>
    public void Reset(MemoryRows rows)
    {
        lock (_gate)
            (_active, _frozen, _staged) = (rows, null, null);
    }

    private static bool IsCovered(List<MemoryRows> layers, string collection, BsonValue id) => layers.Exists(layer => layer.Holds(collection, id));

    private static IEnumerable<RowChange> Kept(List<MemoryRows> layers, string collection, IndexRange range) =>
        layers.SelectMany((layer, at) => layer.Find(collection, range).Where(change => !IsCovered(layers[..at], collection, change.Id)));

    private MemoryRows? Own() => _thread == Environment.CurrentManagedThreadId ? _staged : null;

    private List<MemoryRows> Layers() => [.. ((MemoryRows?[])[Own(), _active, _frozen]).OfType<MemoryRows>()];
}
