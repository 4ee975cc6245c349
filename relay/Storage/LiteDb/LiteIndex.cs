using LiteDB;
using LiteDB.Engine;
using Relay.Storage.Files;

namespace Relay.Storage.LiteDb;

/// <summary>LiteDB, always called under <see cref="IndexEngine.Gate"/>: 5.0.20 hands other documents to concurrent readers. It must not be used after a failure,
/// so that it is abandoned and opened again from what is durable.</summary>
internal sealed class LiteIndex : IDisposable
{
    private readonly IStorageFiles _files;
    private readonly StorageOptions _options;
    private readonly Dictionary<string, (BsonExpression Expression, BsonDocument Parameters)> _conditions = [];
    private IStorageFile? _dataFile, _logFile;
    private IndexFile? _data;
    private FrameLog? _log;
    private LiteEngine? _engine;
    private bool _changed;

    public LiteIndex(IStorageFiles files, StorageOptions options)
    {
        (_files, _options) = (files, options);
        Open(long.MaxValue);
    }

    /// <summary>Whether so much is in the log that it should be folded into the data file.</summary>
    public bool IsLogLong => _log!.Length / PageStream.PageLength >= _options.FoldPages;

    public bool IsLogEmpty => _log!.Length == 0;

    /// <summary>What LiteDB says of itself.</summary>
    public BsonDocument State => Run("$database", new Query())[0];

    private LiteEngine Engine => _engine ?? throw new IOException("The index is closed.");

    public BsonDocument? FindById(string collection, BsonValue id) => Find(collection, IndexRange.Is(IndexSchema.Id, id), 1).FirstOrDefault();

    /// <summary>A page of rows in the order of the range's field, read to its end: an open cursor would hold a transaction.</summary>
    public List<BsonDocument> Find(string collection, IndexRange range, int limit)
    {
        // Parsing takes longer than finding.
        if (!_conditions.TryGetValue(range.Condition, out var condition))
        {
            var parameters = new BsonDocument();
            _conditions[range.Condition] = condition = (BsonExpression.Create(range.Condition, parameters), parameters);
        }
        (condition.Parameters["0"], condition.Parameters["1"]) = (range.From, range.To);
        return Run(collection, new Query { Where = { condition.Expression }, Limit = limit });
    }

    /// <summary>So many rows with the greatest ids, the greatest first.</summary>
    public List<BsonDocument> Last(string collection, int count) =>
        Run(collection, new Query { OrderBy = "$._id", Order = Query.Descending, Limit = count });

    /// <summary>Begins a transaction on this thread: LiteDB binds it to the thread.</summary>
    public void Begin()
    {
        _changed = false;
        if (!Engine.BeginTrans())
            throw new InvalidOperationException("A transaction was left open.");
    }

    /// <summary>Makes changes in the transaction.</summary>
    public void Apply(IEnumerable<RowChange> changes)
    {
        foreach (var change in changes)
            if (change.Row is not { } row)
                _changed |= Engine.Delete(change.Collection, [change.Id]) > 0;
            else
            {
                if (change.IsNew)
                    Engine.Insert(change.Collection, [row], BsonAutoId.Int64);
                else
                    Engine.Upsert(change.Collection, [row], BsonAutoId.Int64);
                _changed = true;
            }
    }

    /// <returns>What <see cref="WaitDurable"/> has to wait for.</returns>
    public long Commit()
    {
        var before = _log!.Commits;
        if (!Engine.Commit())
            throw new InvalidOperationException("LiteDB did not know the transaction.");
        return _changed ? before + 1 : 0;
    }

    /// <summary>Returns when that commit is on the disk. Not under the lock.</summary>
    public void WaitDurable(long commit) => _log!.WaitForCommit(commit);

    /// <summary>Folds the log into the data file.</summary>
    public void Checkpoint() => Engine.Checkpoint();

    /// <summary>After <see cref="Reopen"/>: makes sure that what was let go does not come back.</summary>
    public void EndHere() => _log!.EndHere();

    /// <summary>Leaves the engine as it is and opens another from what was durable.</summary>
    public void Reopen()
    {
        var durable = _log?.DurablePages ?? long.MaxValue;
        Close(abandon: true);
        Open(durable);
    }

    /// <summary>Folds the log away where it can; where it cannot, the log is whole and the next start reads it.</summary>
    public void Dispose() => Close(abandon: !TryCheckpoint());

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
        _dataFile = _files.Open(IndexEngine.DataName);
        _logFile = _files.Open(IndexEngine.LogName);
        _log = new FrameLog(_logFile, _options.LogPages, keep);
        _data = new IndexFile(_dataFile, _log);
        _engine = new LiteEngine(new EngineSettings
        {
            DataStream = _data, LogStream = _log, TempStream = new MemoryStream(), Collation = Collation.Binary,
        });
        if (_engine.Pragma("CHECKPOINT") != 0)
            _engine.Pragma("CHECKPOINT", 0);
        IndexSchema.Ensure(_engine);
        _log.WaitForLength(State["logFileSize"].AsInt32);
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
