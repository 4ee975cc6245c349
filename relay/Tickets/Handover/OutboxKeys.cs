using System.Security.Cryptography;
using Relay.Hosting;
using Relay.Tickets.Sealing;

namespace Relay.Tickets.Handover;

/// <summary>A key for each open delivery, in one file outside the database: a place of 32 bytes each, zeros where it is free. Overwriting its place makes
/// what is left of a delivery in the database, and in every copy of it, unreadable at once, not only when a shared key is rotated.</summary>
internal sealed class OutboxKeys : IDisposable
{
    public const string FileName = "outbox.keys";

    private readonly Lock _changing = new();
    private readonly Microsoft.Win32.SafeHandles.SafeFileHandle _file;
    private readonly List<byte[]?> _keys = [];
    private readonly SortedSet<int> _free = [];

    public OutboxKeys(DataFolder folder)
    {
        var path = Path.Combine(folder.Keys, FileName);
        if (!File.Exists(path))
            DataFolder.WriteSecret(path, []);
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        var all = new byte[RandomAccess.GetLength(_file) / SealKey.Length * SealKey.Length];
        RandomAccess.Read(_file, all, 0);
        foreach (var key in all.Chunk(SealKey.Length))
        {
            var isFree = !key.AsSpan().ContainsAnyExcept((byte)0);
            if (isFree)
                _free.Add(_keys.Count);
            _keys.Add(isFree ? null : key);
        }
    }

    /// <summary>A new key, durable. Its place is its name.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public (int Place, byte[] Key) Take()
    {
        var key = RandomNumberGenerator.GetBytes(SealKey.Length);
        lock (_changing)
        {
            var place = _free.Count > 0 ? _free.Min : _keys.Count;
            Write(place, key);
            _free.Remove(place);
            if (place == _keys.Count)
                _keys.Add(null);
            _keys[place] = key;
            return (place, key);
        }
    }

    /// <summary>The key at a place; null where it was destroyed.</summary>
    public byte[]? Find(int place)
    {
        lock (_changing)
            return place >= 0 && place < _keys.Count ? _keys[place] : null;
    }

    /// <summary>Overwrites a key, in memory at once and on disk before this returns.</summary>
    /// <exception cref="IOException">The disk does not take it; the key is destroyed at the next start.</exception>
    public void Destroy(int place)
    {
        lock (_changing)
        {
            if (Find(place) is not { } key)
                return;
            CryptographicOperations.ZeroMemory(key);
            _keys[place] = null;
            Write(place, new byte[SealKey.Length]);
            _free.Add(place);
        }
    }

    /// <summary>Destroys every key that no open delivery names: what was being made or ended when the relay stopped.</summary>
    public void DestroyAllBut(IReadOnlySet<int> places)
    {
        for (var place = 0; place < _keys.Count; place++)
            if (!places.Contains(place))
                Destroy(place);
    }

    public void Dispose() => _file.Dispose();

    private void Write(int place, byte[] key)
    {
        RandomAccess.Write(_file, key, (long)place * SealKey.Length);
        RandomAccess.FlushToDisk(_file);
    }
}
