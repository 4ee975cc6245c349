using Relay.Displays;
using Relay.Events.Webhooks;
using Relay.Hosting;
using Relay.Printing;
using Relay.Shops;
using Relay.Storage.Files;
using Relay.Storage.Packs;

namespace Relay.Storage.Register;

/// <summary>Shops, tills, keys, displays, printers and webhooks: few and small, so that they are held in memory and their changes in one append-only file of frames.
/// They are not in LiteDB: nothing of the index has to be saved to make it anew.</summary>
internal sealed class RegisterJournal : IDisposable
{
    public const string Name = "register.pack";
    private const string NewName = "register.new";
    private const long WorthFolding = 1024 * 1024;
    private const int FoldFactor = 4;

    private readonly IStorageFiles _files;
    private readonly Lock _gate = new();
    private readonly RegisterState _state = new();
    private readonly List<RegisterChange> _unsynced = [];
    private IStorageFile? _file;
    private long _length, _synced, _folded;

    /// <exception cref="StartupRefusedException">The file is damaged where it had been whole.</exception>
    public RegisterJournal(IStorageFiles files)
    {
        _files = files;
        using var file = files.OpenRead(Name);
        var torn = file is null || !Load(file);
        if (torn || _length > WorthFolding)
            Fold();
        else
            _file = files.Open(Name);
        _folded = _length;
    }

    public ShopRecords Shops => Locked(state => state.Shops);

    public IReadOnlyList<Display> Displays => Locked(state => state.Displays);

    public IReadOnlyList<Printer> Printers => Locked(state => state.Printers);

    public IReadOnlyList<Webhook> Webhooks => Locked(state => state.Webhooks);

    /// <summary>Written after <see cref="Sync"/>; seen by readers only then.</summary>
    public void Append(RegisterChange change)
    {
        if (_file is null || (_length > WorthFolding && _length > FoldFactor * _folded))
            Fold();
        _length += FrameCodec.Write(_file!, _length, FrameKind.Register, _synced, 0, [], change.ToBytes());
        _unsynced.Add(change);
    }

    public void Sync()
    {
        if (_unsynced.Count == 0)
            return;
        _file!.Sync();
        _synced = _length;
        lock (_gate)
            _unsynced.ForEach(_state.Apply);
        _unsynced.Clear();
    }

    /// <summary>After a failed write: what was not yet durable is forgotten, and the file is written anew before the next change.</summary>
    public void Leave()
    {
        _file?.Dispose();
        _file = null;
        _unsynced.Clear();
    }

    public void Dispose() => _file?.Dispose();

    private bool Load(IStorageFile file)
    {
        foreach (var scanned in FrameScan.Read(file))
        {
            if (FrameScan.ReadBody(file, scanned) is not { } body)
                break;
            _state.Apply(RegisterChange.From(body));
            _length = scanned.Offset + scanned.Frame.Length;
        }
        _synced = _length;
        if (FrameScan.IsDamaged(file, _length))
            throw new StartupRefusedException(
                $"The file {Name} in the data folder is damaged at byte {_length}: shops and keys written after that cannot be read. Restore it from a backup.");
        return _length == file.Length;
    }

    private void Fold()
    {
        _file?.Dispose();
        _file = null;
        int length;
        using (var file = _files.Open(NewName))
        {
            file.SetLength(0);
            length = FrameCodec.Write(file, 0, FrameKind.Register, 0, 0, [], Locked(state => state.Whole()).ToBytes());
            file.Sync();
        }
        _files.Move(NewName, Name);
        _files.SyncFolder("");
        _length = _synced = _folded = length;
        _file = _files.Open(Name);
    }

    private T Locked<T>(Func<RegisterState, T> read)
    {
        lock (_gate)
            return read(_state);
    }
}
