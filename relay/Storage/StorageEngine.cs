using LiteDB;
using Relay.Hosting;
using Relay.Storage.Files;
using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Storage.Writing;

namespace Relay.Storage;

/// <summary>The open data folder: packs, index and register with their one writer. Three stores look at it.</summary>
internal sealed class StorageEngine : IDisposable
{
    private static readonly TimeSpan ReadAgain = TimeSpan.FromSeconds(2);

    private readonly IStorageFiles _files;
    private readonly BatchWriter _writer;
    private readonly ILogger _log;
    private bool _disposed;

    private StorageEngine(IStorageFiles files, StorageParts parts, ILogger log)
    {
        (_files, _log) = (files, log);
        Parts = parts;
        _writer = new BatchWriter(parts, files, log);
        Worker = new StorageWorker(_writer, parts.Options);
    }

    public StorageParts Parts { get; }

    public StorageWorker Worker { get; }

    /// <exception cref="StartupRefusedException">The folder is of a newer version, damaged, or cannot be written.</exception>
    public static StorageEngine Open(IStorageFiles files, StorageOptions options, ILogger log)
    {
        FolderFormat.Check(files);
        if (!files.Exists(IndexEngine.DataName) && PackStore.All(files).Any())
            throw new StartupRefusedException("The data folder holds tickets but their index is missing. Run: relay repair");
        try
        {
            var parts = StorageParts.Open(files, options);
            if (new PackTails(parts, files).TakeIn() is > 0 and var count)
                log.LogInformation("Storage: {Count} tickets of an interrupted write came into the index.", count);
            FolderFormat.Mark(files);
            return new StorageEngine(files, parts, log);
        }
        catch (Exception damaged) when (damaged is not (IOException or UnauthorizedAccessException or StartupRefusedException))
        {
            // LiteDB reads damaged pages with whatever exception the bytes happen to cause.
            log.LogError(damaged, "Storage: the index could not be read.");
            throw new StartupRefusedException("The index in the data folder is damaged. Run: relay repair");
        }
    }

    /// <summary>Reads the index under its lock.</summary>
    /// <exception cref="ProblemException">It cannot be read now: 503.</exception>
    public T Read<T>(Func<StorageParts, T> read)
    {
        try
        {
            using (Parts.Engine.InTurn())
                return read(Parts);
        }
        catch (Exception unreadable) when (unreadable is IOException or LiteException)
        {
            _log.LogError(unreadable, "Storage: the index could not be read.");
            throw new ProblemException(HostingProblems.Busy, "The stored tickets cannot be read at the moment.", ReadAgain);
        }
    }

    /// <summary>Why no ticket could be stored now, or null.</summary>
    public string? Trouble() =>
        _files.FreeBytes < Parts.Options.ReserveBytes ? "The disk is full: no ticket is taken until there is room." : _writer.Trouble;

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        Worker.Dispose();
        Parts.Dispose();
    }
}
