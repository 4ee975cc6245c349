using System.Security.Cryptography;
using Relay.Hosting;
using Relay.Tickets.Sealing;

namespace Relay.Tickets.Jobs;

/// <summary>The keys for what must be read with nobody present, such as what a display shows. Rotated weekly; an old key is
/// destroyed once everything it sealed has been wiped, so that not even a copy of the database made before can be read then.</summary>
internal sealed class JobKeys : IDisposable
{
    private readonly string _folder;
    private readonly TimeProvider _time;
    private readonly TicketOptions _options;
    private readonly Lock _changing = new();
    private volatile JobKey[] _keys;

    public JobKeys(DataFolder folder, TimeProvider time, TicketOptions options)
    {
        _folder = folder.Keys;
        _time = time;
        _options = options;
        _keys = [.. Directory.GetFiles(_folder, JobKey.Pattern).Order(StringComparer.Ordinal).Select(JobKey.Load)];
    }

    /// <summary>The key that seals now; made where there is none or it has served its time.</summary>
    public JobKey Current()
    {
        if (_keys is [.., var newest] && _time.GetUtcNow() - newest.CreatedAt < _options.JobKeyLife)
            return newest;
        lock (_changing)
        {
            if (_keys is [.., var made] && _time.GetUtcNow() - made.CreatedAt < _options.JobKeyLife)
                return made;
            var key = Make();
            _keys = [.. _keys, key];
            return key;
        }
    }

    public JobKey? Find(string kid) => Array.Find(_keys, key => key.Kid == kid);

    /// <summary>Destroys keys whose last sealed notice was wiped.</summary>
    /// <param name="wipedBefore">Everything sealed before has been wiped.</param>
    public void Retire(DateTimeOffset wipedBefore)
    {
        lock (_changing)
        {
            while (_keys is [var oldest, var next, ..] && next.CreatedAt < wipedBefore)
            {
                Destroy(oldest.Path);
                _keys = _keys[1..];
                oldest.Key.Dispose();
            }
        }
    }

    public void Dispose()
    {
        foreach (var key in _keys)
            key.Key.Dispose();
    }

    private JobKey Make()
    {
        Span<byte> bytes = stackalloc byte[SealKey.Length];
        RandomNumberGenerator.Fill(bytes);
        var now = _time.GetUtcNow();
        var kid = RandomNumberGenerator.GetHexString(8, lowercase: true);
        var path = Path.Combine(_folder, JobKey.FileName(kid, now));
        DataFolder.WriteSecret(path, bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return JobKey.Load(path);
    }

    /// <summary>Overwrites the key where it lies: a new file of that name would leave the old one's bytes on the disk.</summary>
    private static void Destroy(string path)
    {
        if (!File.Exists(path))
            return;
        using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write))
        {
            RandomAccess.Write(file, new byte[SealKey.Length], 0);
            RandomAccess.FlushToDisk(file);
        }
        File.Delete(path);
    }
}
