using LiteDB;
using Relay.Storage.Files;

namespace Relay.Storage.LiteDb;

/// <summary>The index: rows in memory, durable in a journal, above LiteDB, which takes them in later and many at a time. What asks for a row that is in memory does not wait for
/// LiteDB, nor does what writes. One thread writes; any thread reads.</summary>
internal sealed class IndexEngine : IDisposable
{
    public const string Folder = "index";
    public const string DataName = Folder + "/index.db";
    public const string LogName = Folder + "/index.log";

    private const int RowsAtOnce = 16;

    private readonly StorageOptions _options;
    private readonly LiteIndex _lite;
    private readonly ChangeJournal _journal;
    private readonly IndexLayers _layers = new();
    private readonly Lock _turn = new();
    private IndexDrain? _drain;

    public IndexEngine(IStorageFiles files, StorageOptions options)
    {
        _options = options;
        files.MakeFolder(Folder);
        lock (Gate)
            _lite = new LiteIndex(files, options);
        _journal = new ChangeJournal(files, options.JournalBytes);
        files.SyncFolder(Folder);
        files.SyncFolder("");
        TakeBack();
        Rest();
    }

    /// <summary>The index's files.</summary>
    public static IReadOnlyList<string> Names { get; } = [DataName, LogName, .. ChangeJournal.Names];

    /// <summary>Held around every call that may ask LiteDB, never around an fsync. Taken before any other lock of the index.</summary>
    public Lock Gate { get; } = new();

    /// <summary>While it is held no row leaves memory.</summary>
    public Lock Staying { get; } = new();

    /// <summary>Whether LiteDB has all, and its log is folded away.</summary>
    public bool IsAtRest => _drain is null && _layers.ActiveCount == 0 && _lite.IsLogEmpty;

    private bool IsLong => _layers.ActiveCount >= _options.DrainRows;

    /// <summary>Whether so much waits again that LiteDB had better be ready before long.</summary>
    private bool IsPressing => _layers.ActiveCount >= _options.MostRows * 2 / 3;

    private bool IsFull => _layers.ActiveCount >= _options.MostRows;

    /// <summary>Holds <see cref="Gate"/>, taken in turn: who waits is let in before LiteDB takes in further rows.</summary>
    public Lock.Scope InTurn()
    {
        // Who waits for the gate holds the turn, so that nobody who has just left it passes by.
        lock (_turn)
            return Gate.EnterScope();
    }

    /// <summary>Whether the row can be told without LiteDB: put or deleted lately.</summary>
    public bool IsInMemory(string collection, BsonValue id) => _layers.Holds(collection, id);

    /// <returns>Whether the row can be told without LiteDB; where it was deleted, <paramref name="row"/> is null.</returns>
    public bool TryFindInMemory(string collection, BsonValue id, out BsonDocument? row) => _layers.TryGet(collection, id, out row);

    public BsonDocument? FindById(string collection, BsonValue id)
    {
        if (_layers.TryGet(collection, id, out var row))
            return row;
        ThrowUnlessHeld();
        return _lite.FindById(collection, id);
    }

    /// <summary>A page of rows in the order of the range's field.</summary>
    public List<BsonDocument> Find(string collection, IndexRange range, int limit)
    {
        ThrowUnlessHeld();
        return _layers.Find(collection, range, limit, count => _lite.Find(collection, range, count));
    }

    /// <summary>The row with the greatest id.</summary>
    public BsonDocument? Last(string collection)
    {
        ThrowUnlessHeld();
        return _layers.Last(collection, count => _lite.Last(collection, count));
    }

    /// <summary>Begins the one transaction, on this thread: only it sees what it changes, until that is durable.</summary>
    public void Begin() => _layers.BeginStaging();

    /// <param name="row">Its id is known not to be there.</param>
    public void Insert(string collection, BsonDocument row) => _layers.Staged().Change(RowChange.ToPut(collection, row, isNew: true));

    public void Put(string collection, BsonDocument row) => _layers.Staged().Change(RowChange.ToPut(collection, row, isNew: false));

    public void Delete(string collection, IEnumerable<BsonValue> ids)
    {
        foreach (var id in ids)
            _layers.Staged().Change(RowChange.ToDelete(collection, id));
    }

    /// <summary>Ends the transaction: when it returns, the changes are on the disk and seen by all.</summary>
    public void Commit()
    {
        var changes = _layers.Staged().Changes.ToList();
        if (changes.Count > 0)
            _journal.Append(RowChange.Write(changes));
        _layers.EndStaging(changes);
    }

    /// <summary>Lets LiteDB take in what is in memory, on a thread of its own. Where it is still taking in what came before, and as much waits again as may, that is waited for.</summary>
    /// <param name="fold">Whether few rows are reason enough, and its log is folded away too.</param>
    /// <exception cref="IOException">It failed before: the engine has to be opened again.</exception>
    public void Drain(bool fold)
    {
        if (_drain is { IsOver: false } && !IsFull)
        {
            if (IsPressing)
                _drain.Hurry();
            return;
        }
        EndDrain();
        if (IsAtRest || !(fold || IsLong))
            return;
        _layers.Freeze();
        _journal.BeginNext();
        _drain = new IndexDrain(drain =>
        {
            TakeIn(fold, drain.Rest);
            _journal.ForgetBefore();
        }, TimeProvider.System);
    }

    /// <summary>After a failure: opens it again with what is durable and nothing else. Nothing can be written before <see cref="Settle"/>.</summary>
    public void Reopen()
    {
        _drain?.Wait();
        ForgetDrain();
        lock (Gate)
        {
            _lite.Reopen();
            TakeBack();
        }
    }

    /// <summary>After <see cref="Reopen"/>: makes sure that what was let go does not come back, and takes in all that the journal holds.</summary>
    public void Settle()
    {
        EndDrain();
        _journal.EndHere();
        lock (Gate)
            _lite.EndHere();
        Rest();
    }

    /// <summary>Leaves all in LiteDB where it can; where it cannot, the next start reads the journal.</summary>
    public void Dispose()
    {
        try
        {
            Rest();
        }
        catch (Exception failure) when (failure is IOException or LiteException)
        {
            // The journal is whole, and so is LiteDB's log.
        }
        lock (Gate)
            _lite.Dispose();
        _journal.Dispose();
    }

    private void ThrowUnlessHeld()
    {
        if (!Gate.IsHeldByCurrentThread)
            throw new InvalidOperationException("LiteDB may only be called under the index's lock.");
    }

    /// <summary>Everything that the journal holds is to be taken in.</summary>
    private void TakeBack()
    {
        var rows = new MemoryRows();
        foreach (var change in _journal.Read())
            rows.Change(change);
        _layers.Reset(rows);
    }

    private void EndDrain()
    {
        _drain?.Wait();
        if (_drain?.Failure is { } failure)
            throw new IOException("LiteDB did not take in what was written.", failure);
        ForgetDrain();
    }

    private void ForgetDrain()
    {
        _drain?.Dispose();
        _drain = null;
    }

    /// <summary>Everything is taken in, and the journal begins anew.</summary>
    private void Rest()
    {
        EndDrain();
        _layers.Freeze();
        TakeIn(fold: true, rest: null);
        _journal.ForgetAll();
        _journal.BeginNext();
    }

    /// <summary>One transaction, so that a page that changes often is written once; between some rows and the next whoever waits for LiteDB has its turn.</summary>
    /// <param name="rest">Called between them too.</param>
    private void TakeIn(bool fold, Action? rest)
    {
        if (_layers.Frozen is { Count: > 0 } rows)
        {
            lock (Gate)
                _lite.Begin();
            foreach (var some in rows.Changes.Chunk(RowsAtOnce))
            {
                using (InTurn())
                    _lite.Apply(some);
                rest?.Invoke();
            }
            long commit;
            using (InTurn())
                commit = _lite.Commit();
            _lite.WaitDurable(commit);
        }
        lock (Staying)
            _layers.Thaw();
        lock (Gate)
            if (fold || _lite.IsLogLong)
                _lite.Checkpoint();
    }
}
