using CsCheck;
using Relay.Storage.Files;

namespace Relay.Tests.Storage;

/// <summary>A disk in memory that can lose power after a number of operations. Names are lost too where their folder was not synced.</summary>
internal sealed class SimulatedDisk : IStorageFiles
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<NameChange>> _unsynced = [];
    private Dictionary<string, SimulatedFile?> _names = [];
    private Dictionary<string, SimulatedFile?> _durable = [];
    private bool _off;

    public long FreeBytes { get; set; } = long.MaxValue;

    /// <summary>Writes, syncs and changes of names so far.</summary>
    public long Operations { get; private set; }

    /// <summary>The operation at which the power goes.</summary>
    public long CutAt { get; set; } = long.MaxValue;

    /// <summary>Whether a sync does nothing: a store that does not wait for the disk, to try the tests themselves.</summary>
    public Func<string, bool> SyncLies { get; set; } = _ => false;

    /// <summary>What fails with an error, by name of the file; the disk stays on.</summary>
    public Func<string, bool> WriteFails { get; set; } = _ => false;

    public IStorageFile Open(string name) => Locked(() =>
    {
        if (!_names.ContainsKey(name))
            Change(name, new NameChange(name, new SimulatedFile()));
        return new Handle(this, name, _names[name]!);
    });

    public IStorageFile? OpenRead(string name) => Locked(() => _names.GetValueOrDefault(name) is { } file ? new Handle(this, name, file) : null);

    public bool Exists(string name) => Locked(() => _names.GetValueOrDefault(name) is not null);

    public IReadOnlyList<string> Files(string folder) => Locked(() => Below(folder, isFolder: false));

    public IReadOnlyList<string> Folders(string folder) => Locked(() => Below(folder, isFolder: true));

    public void MakeFolder(string folder) => Locked(() =>
    {
        if (!_names.ContainsKey(folder))
            Change(folder, new NameChange(folder, null));
        return true;
    });

    public void SyncFolder(string folder) => Locked(() =>
    {
        Step();
        if (_unsynced.Remove(folder, out var changes))
            foreach (var change in changes)
                change.Apply(_durable);
        return true;
    });

    public void Move(string from, string to) => Locked(() =>
    {
        Change(to, new NameChange(to, _names[from], Gone: from));
        return true;
    });

    public void Delete(string name) => Locked(() =>
    {
        Change(name, new NameChange(null, null, Gone: name));
        return true;
    });

    public void DeleteFolder(string folder) => Delete(folder);

    /// <summary>Turns the power off and gives what another start would find.</summary>
    public SimulatedDisk AfterCut(PCG random)
    {
        lock (_gate)
        {
            _off = true;
            foreach (var changes in _unsynced.Values)
                foreach (var change in changes.Take((int)random.Next((uint)changes.Count + 1)))
                    change.Apply(_durable);
            var images = _durable.Values.OfType<SimulatedFile>().Distinct().ToDictionary(file => file, file => file.AfterCut(random));
            var names = _durable.Where(name => ParentLives(name.Key)).ToDictionary(name => name.Key, name => name.Value is { } file ? images[file] : null);
            return new SimulatedDisk { _names = names, _durable = new(names) };
        }
    }

    /// <summary>Names of the files that hold these bytes.</summary>
    public IReadOnlyList<string> Holding(byte[] bytes) => Locked(() => _names.Where(name => name.Value?.Contains(bytes) == true).Select(name => name.Key).ToList());

    public void Damage(string name, long offset) => _names[name]!.Damage(offset);

    private static string FolderOf(string name) => name.LastIndexOf('/') is >= 0 and var at ? name[..at] : "";

    private bool ParentLives(string name)
    {
        for (var folder = FolderOf(name); folder.Length > 0; folder = FolderOf(folder))
            if (!_durable.ContainsKey(folder))
                return false;
        return true;
    }

    private List<string> Below(string folder, bool isFolder) =>
        [.. _names.Where(name => FolderOf(name.Key) == folder && (name.Value is null) == isFolder).Select(name => name.Key[(name.Key.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal)];

    private void Change(string name, NameChange change)
    {
        Step();
        change.Apply(_names);
        if (!_unsynced.TryGetValue(FolderOf(name), out var changes))
            _unsynced[FolderOf(name)] = changes = [];
        changes.Add(change);
    }

    private void Step()
    {
        if (++Operations >= CutAt)
            _off = true;
        ThrowIfOff();
    }

    private void ThrowIfOff()
    {
        if (_off)
            throw new IOException("The power is off.");
    }

    private T Locked<T>(Func<T> act)
    {
        lock (_gate)
        {
            ThrowIfOff();
            return act();
        }
    }

    /// <summary>A name that came, went, or both (a rename).</summary>
    private sealed record NameChange(string? Name, SimulatedFile? File, string? Gone = null)
    {
        public void Apply(Dictionary<string, SimulatedFile?> names)
        {
            if (Gone is not null)
                foreach (var name in names.Keys.Where(name => name == Gone || name.StartsWith(Gone + "/", StringComparison.Ordinal)).ToList())
                    names.Remove(name);
            if (Name is not null)
                names[Name] = File;
        }
    }

    private sealed class Handle(SimulatedDisk disk, string name, SimulatedFile file) : IStorageFile
    {
        public long Length => disk.Locked(() => file.Length);

        public int Read(long offset, Span<byte> buffer)
        {
            lock (disk._gate)
            {
                disk.ThrowIfOff();
                return file.Read(offset, buffer);
            }
        }

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            lock (disk._gate)
            {
                if (disk.WriteFails(name))
                    throw new IOException("No space left on device");
                if (disk.Operations + 1 == disk.CutAt)
                    file.Write(offset, bytes);
                disk.Step();
                file.Write(offset, bytes);
            }
        }

        public void SetLength(long length) => disk.Locked(() =>
        {
            disk.Step();
            file.SetLength(length);
            return true;
        });

        public void Sync() => disk.Locked(() =>
        {
            disk.Step();
            if (!disk.SyncLies(name))
                file.Sync();
            return true;
        });

        public void Dispose()
        {
        }
    }
}
