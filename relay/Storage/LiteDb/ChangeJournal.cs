using System.Security.Cryptography;
using Relay.Storage.Files;
using Relay.Storage.Packs;

namespace Relay.Storage.LiteDb;

/// <summary>Changes that are durable and not yet in LiteDB: two files, written in turn, a generation in each. A generation is forgotten when LiteDB has it.
/// What they hold, read from the older to the younger and put in that order, always gives the present state, also where LiteDB has a part of it.</summary>
internal sealed class ChangeJournal : IDisposable
{
    private const long Generations = 1L << 62;
    private const int WipedAtOnce = 64 * 1024;

    private readonly IStorageFile[] _files;
    private long _generation;
    private long? _end;
    private long _endBefore;

    /// <param name="reserve">Bytes for which a new file gets its room at once.</param>
    public ChangeJournal(IStorageFiles files, int reserve)
    {
        _files = [.. Names.Select(files.Open)];
        foreach (var file in _files)
            if (file.Length == 0)
            {
                file.Write(0, new byte[reserve]);
                file.Sync();
            }
        // Frames that lie behind a forgotten generation must never look like a new one's.
        Span<byte> random = stackalloc byte[sizeof(long)];
        RandomNumberGenerator.Fill(random);
        _generation = BitConverter.ToInt64(random) & (Generations - 1);
    }

    public static IReadOnlyList<string> Names { get; } = [IndexEngine.Folder + "/changes.1", IndexEngine.Folder + "/changes.2"];

    private IStorageFile Current => FileOf(_generation);

    /// <summary>All changes, oldest first. Of the present generation only what was made durable.</summary>
    public IEnumerable<RowChange> Read() => _files.Select(Scan).OrderBy(scan => scan.Generation).SelectMany(scan => scan.Changes);

    /// <summary>Writes changes and makes them durable.</summary>
    public void Append(byte[] changes)
    {
        var at = _end ?? throw new InvalidOperationException("No generation has begun.");
        var length = FrameCodec.Write(Current, at, FrameKind.Changes, at, _generation, [], changes);
        Current.Sync();
        _end = at + length;
    }

    /// <summary>Begins the next generation in the other file, whose own must be forgotten.</summary>
    public void BeginNext()
    {
        _generation++;
        (_endBefore, _end) = (_end ?? 0, 0);
    }

    /// <summary>What a failed write may have left must not come back.</summary>
    public void EndHere()
    {
        if (_end is { } end)
            EndAt(Current, end);
    }

    /// <summary>LiteDB has the generation before the present one, durably.</summary>
    public void ForgetBefore() => Forget(FileOf(_generation - 1), _endBefore);

    /// <summary>LiteDB has all of it, durably. The older goes first: the younger without it would still be right, not the other way round.</summary>
    public void ForgetAll()
    {
        foreach (var scan in _files.Select(Scan).Where(scan => scan.Generation >= 0).OrderBy(scan => scan.Generation).ToList())
            Forget(scan.File, scan.End);
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }

    /// <summary>Nothing is read from there on.</summary>
    private static void EndAt(IStorageFile file, long at)
    {
        file.Write(at, new byte[FrameCodec.FixedLength]);
        file.Sync();
    }

    /// <summary>Its beginning first, and durably: a generation that had lost only its later changes would take rows back in time. Then what stood there is overwritten.</summary>
    private static void Forget(IStorageFile file, long end)
    {
        EndAt(file, 0);
        var zeros = new byte[(int)Math.Min(end, WipedAtOnce)];
        for (long at = 0; at < end; at += zeros.Length)
            file.Write(at, zeros.AsSpan(0, (int)Math.Min(zeros.Length, end - at)));
    }

    private IStorageFile FileOf(long generation) => _files[generation % _files.Length];

    /// <summary>The generation in a file, from its first frame to the first that is not whole or not its next.</summary>
    private (IStorageFile File, long Generation, long End, IReadOnlyList<RowChange> Changes) Scan(IStorageFile file)
    {
        var (generation, end) = (-1L, 0L);
        var changes = new List<RowChange>();
        foreach (var scanned in FrameScan.Read(file))
        {
            var frame = scanned.Frame;
            if (generation < 0)
                generation = frame.Sequence;
            if (frame.Kind != FrameKind.Changes || frame.Sequence != generation || frame.Synced != scanned.Offset
                || (generation == _generation && scanned.Offset >= (_end ?? long.MaxValue)) || FrameScan.ReadBody(file, scanned) is not { } body)
                break;
            changes.AddRange(RowChange.Read(body));
            end = scanned.Offset + frame.Length;
        }
        return (file, generation, end, changes);
    }
}
