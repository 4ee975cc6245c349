using LiteDB;
using Relay.Hosting;
using Relay.Storage.Files;
using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Storage.Register;
using Relay.Storage.Writing;

namespace Relay.Storage;

/// <summary>The open data folder: packs, index and register with their one writer. Three stores look at it.</summary>
internal sealed class StorageEngine : IDisposable
{
    private const int WipesAtOnce = 500;

    private readonly IStorageFiles _files;
    private readonly BatchWriter _writer;

    private StorageEngine(IStorageFiles files, StorageParts parts, ILogger log)
    {
        _files = files;
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
        var packs = new PackStore(files, options);
        var engine = OpenIndex(files, options);
        var parts = new StorageParts(packs, engine, new TicketIndex(engine), new EventIndex(engine), new RegisterJournal(files), options);
        lock (engine.Gate)
        {
            parts.LastSequence = parts.Events.Last();
            if (!engine.IsLogEmpty)
                engine.Checkpoint();
            parts.ToWipe.AddRange(parts.Tickets.Wipes(WipesAtOnce));
        }
        parts.WipeDue();
        FolderFormat.Mark(files);
        return new StorageEngine(files, parts, log);
    }

    /// <summary>Reads the index under its lock.</summary>
    public T Read<T>(Func<StorageParts, T> read)
    {
        lock (Parts.Engine.Gate)
            return read(Parts);
    }

    /// <summary>Why no ticket could be stored now, or null.</summary>
    public string? Trouble() =>
        _files.FreeBytes < Parts.Options.ReserveBytes ? "The disk is full: no ticket is taken until there is room." : _writer.Trouble;

    public void Dispose()
    {
        Worker.Dispose();
        Parts.Packs.Dispose();
        Parts.Register.Dispose();
        Parts.Engine.Dispose();
    }

    private static IndexEngine OpenIndex(IStorageFiles files, StorageOptions options)
    {
        if (!files.Exists(IndexEngine.DataName) && PackStore.All(files).Any())
            throw new StartupRefusedException("The data folder holds tickets but their index is missing. Run: relay repair");
        try
        {
            return new IndexEngine(files, options);
        }
        catch (Exception damaged) when (damaged is LiteException or InvalidDataException or InvalidCastException or IndexOutOfRangeException)
        {
            throw new StartupRefusedException("The index in the data folder is damaged. Run: relay repair", damaged);
        }
    }
}
