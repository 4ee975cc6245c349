using System.Globalization;
using LiteDB;
using LiteDB.Engine;
using Relay.Storage.Files;

namespace Relay.Storage.LiteDb;

/// <summary>LiteDB behind one lock. 5.0.20 hands other documents to concurrent readers, so that no call may pass without <see cref="Gate"/>; and it must not
/// be used after a failure, so that it is abandoned and opened again from what is durable.</summary>
internal sealed class IndexEngine : IDisposable
{
    public const string Folder = "index";
    public const string DataName = Folder + "/index.db";
    public const string LogName = Folder + "/index.log";

    private readonly IStorageFiles _files;
    private readonly StorageOptions _options;
    private readonly Dictionary<string, (BsonExpression Expression, BsonDocument Parameters)> _conditions = [];
    private IStorageFile? _dataFile, _logFile;
    private IndexFile? _data;
    private FrameLog? _log;
    private LiteEngine? _engine;
    private int _changes;
    private long _commitsBefore;

    public IndexEngine(IStorageFiles files, StorageOptions options)
    {
        (_files, _options) = (files, options);
        _files.MakeFolder(Folder);
        lock (Gate)
            Open(long.MaxValue);
        _files.SyncFolder(Folder);
        _files.SyncFolder("");
    }

    /// <summary>Held around every call, reads too, never around an fsync of the log.</summary>
    public Lock Gate { get; } = new();

    private LiteEngine Engine
    {
        get
        {
            ThrowUnlessHeld();
            return _engine ?? throw new IOException("The index is closed.");
        }
    }

    public BsonDocument? FindById(string collection, BsonValue id) =>
        Find(collection, "$._id = @0", id, 1).FirstOrDefault();

    /// <summary>A page of documents, read to its end: an open cursor would hold a transaction.</summary>
    /// <param name="where">A condition on one value, <c>@0</c>. Each is parsed once: parsing takes longer than finding.</param>
    public List<BsonDocument> Find(string collection, string where, BsonValue value, int limit) => Find(collection, where, [value], limit);

    /// <summary>The same for a condition on several values, <c>@0</c>, <c>@1</c>. Where one indexed field is compared, the page begins at its lowest value.</summary>
    public List<BsonDocument> Find(string collection, string where, ReadOnlySpan<BsonValue> values, int limit)
    {
        ThrowUnlessHeld();
        if (!_conditions.TryGetValue(where, out var condition))
        {
            var parameters = new BsonDocument();
            _conditions[where] = condition = (BsonExpression.Create(where, parameters), parameters);
        }
        for (var at = 0; at < values.Length; at++)
            condition.Parameters[at.ToString(CultureInfo.InvariantCulture)] = values[at];
        return Run(collection, new Query { Where = { condition.Expression }, Limit = limit });
    }

    public BsonDocument? Last(string collection) =>
        Run(collection, new Query { OrderBy = "$._id", Order = Query.Descending, Limit = 1 }).FirstOrDefault();

    public void Insert(string collection, BsonDocument document) => _changes += Engine.Insert(collection, [document], BsonAutoId.Int64);

    public void Put(string collection, BsonDocument document)
    {
        Engine.Upsert(collection, [document], BsonAutoId.Int64);
        _changes++;
    }

    public void Delete(string collection, IEnumerable<BsonValue> ids) => _changes += Engine.Delete(collection, ids);

    /// <summary>Begins the one transaction, on this thread: LiteDB binds it to the thread.</summary>
    public void Begin()
    {
        _changes = 0;
        _commitsBefore = _log!.Commits;
        if (!Engine.BeginTrans())
            throw new InvalidOperationException("A transaction was left open.");
    }

    /// <returns>What <see cref="WaitDurable"/> has to wait for.</returns>
    public long Commit()
    {
        if (!Engine.Commit())
            throw new InvalidOperationException("LiteDB did not know the transaction.");
        return _commitsBefore + (_changes > 0 ? 1 : 0);
    }

    /// <summary>Returns when that commit is on the disk. Not under the lock.</summary>
    public void WaitDurable(long commit) => _log!.WaitForCommit(commit);

    /// <summary>Whether so much is in the log that it should be folded into the data file.</summary>
    public bool IsLogLong => _log!.Length / PageStream.PageLength >= _options.FoldPages;

    public bool IsLogEmpty => _log!.Length == 0;

    /// <summary>Folds the log into the data file.</summary>
    public void Checkpoint() => Engine.Checkpoint();

    /// <summary>After <see cref="Reopen"/>: makes sure that what was let go does not come back, and folds the log away.</summary>
    public void Settle()
    {
        _log!.EndHere();
        Checkpoint();
    }

    /// <summary>Leaves the engine as it is and opens another from what was durable.</summary>
    public void Reopen()
    {
        var durable = _log?.DurablePages ?? long.MaxValue;
        Close(abandon: true);
        Open(durable);
    }

    /// <summary>Folds the log away where it can; where it cannot, the log is whole and the next start reads it.</summary>
    public void Dispose()
    {
        lock (Gate)
        {
            var folded = TryCheckpoint();
            Close(abandon: !folded);
        }
    }

    private void ThrowUnlessHeld()
    {
        if (!Gate.IsHeldByCurrentThread)
            throw new InvalidOperationException("LiteDB may only be called under the index's lock.");
    }

    private bool TryCheckpoint()
    {
        try
        {
            _engine?.Checkpoint();
            return _engine is not null;
        }
        catch (Exception failure) when (failure is IOException or LiteException)
        {
            return false;
        }
    }

    private void Open(long keep)
    {
        _dataFile = _files.Open(DataName);
        _logFile = _files.Open(LogName);
        _log = new FrameLog(_logFile, _options.LogPages, keep);
        _data = new IndexFile(_dataFile, _log);
        _engine = new LiteEngine(new EngineSettings
        {
            DataStream = _data, LogStream = _log, TempStream = new MemoryStream(), Collation = Collation.Binary,
        });
        if (_engine.Pragma("CHECKPOINT") != 0)
            _engine.Pragma("CHECKPOINT", 0);
        IndexSchema.Ensure(_engine);
        var length = Run("$database", new Query())[0]["logFileSize"].AsInt32;
        _log.WaitForLength(length);
    }

    private void Close(bool abandon)
    {
        if (abandon)
        {
            _log?.Abandon();
            _data?.Abandon();
        }
        try
        {
            _engine?.Dispose();
        }
        catch (Exception failure) when (abandon && failure is LiteException or IOException or InvalidDataException)
        {
            // It is abandoned because it failed; what it says on leaving adds nothing.
        }
        finally
        {
            _engine = null;
            _dataFile?.Dispose();
            _logFile?.Dispose();
        }
    }

    private List<BsonDocument> Run(string collection, Query query)
    {
        using var reader = Engine.Query(collection, query);
        var documents = new List<BsonDocument>();
        while (reader.Read())
            documents.Add(reader.Current.AsDocument);
        return documents;
    }
}
