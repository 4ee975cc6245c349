using System.Globalization;
using Relay.Hosting;

namespace Relay.Displays.Boards;

/// <summary>Numbers every change of any board: always more than before, also after a restart and when the clock was set back.
/// Stays below 2^53, which is as far as a script counts.</summary>
internal sealed class BoardVersions
{
    /// <summary>Versions reserved on disk at once; a crash skips the rest of them.</summary>
    private const int Block = 1 << 20;

    private readonly Lock _gate = new();
    private readonly string _path;
    private long _last;
    private long _reserved;

    /// <summary>Begins above all that was reserved before. The clock is the floor: a data folder restored from an old backup begins above it too.</summary>
    public BoardVersions(DataFolder folder, TimeProvider time)
    {
        _path = Path.Combine(folder.Folder("displays"), "versions");
        _last = Math.Max(ReadReserved(), time.GetUtcNow().ToUnixTimeMilliseconds());
        Reserve();
        First = _last;
    }

    /// <summary>Below every version of this run, above every one of the runs before.</summary>
    public long First { get; }

    public long Next()
    {
        lock (_gate)
        {
            if (_last + 1 >= _reserved)
                Reserve();
            return ++_last;
        }
    }

    private long ReadReserved()
    {
        if (!File.Exists(_path))
            return 0;
        return long.TryParse(File.ReadAllText(_path), NumberStyles.None, CultureInfo.InvariantCulture, out var reserved)
            ? reserved
            : throw new InvalidDataException($"{_path} does not hold a number. Delete it: displays then begin from the clock.");
    }

    private void Reserve()
    {
        _reserved = _last + Block;
        DataFolder.WriteSecret(_path, System.Text.Encoding.ASCII.GetBytes(_reserved.ToString(CultureInfo.InvariantCulture)));
    }
}
