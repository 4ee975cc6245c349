using System.Globalization;

namespace TicketRelay.Queue;

/// <summary>The outbox's folder. It is rewritten into a file with the next number, which counts once it ends in <see cref="OutboxAct.Whole"/>:
/// no renaming, whose power-loss behaviour differs from system to system.</summary>
internal sealed class OutboxFolder : IDisposable
{
    private const string Pattern = "outbox-*.log";

    private readonly string _folder;
    private readonly FileStream _lock;
    private int _generation;

    /// <exception cref="IOException">Another program has the folder, or the disk fails.</exception>
    public OutboxFolder(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        try
        {
            _lock = new FileStream(Path.Combine(_folder, "outbox.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause)
        {
            throw new IOException($"Another program has the outbox {_folder}: each till's program needs a folder of its own.", cause);
        }
    }

    /// <summary>The newest complete file; older ones and half-made ones go.</summary>
    /// <param name="each">Gets every record of it, with place and length of its body.</param>
    public OutboxFile Open(Action<OutboxRecord, long, int> each)
    {
        var generations = Directory.GetFiles(_folder, Pattern).Select(GenerationOf).OrderByDescending(one => one).ToList();
        foreach (var generation in generations)
        {
            var file = new OutboxFile(PathOf(generation));
            var records = new List<(OutboxRecord, long, int)>();
            file.Replay((head, at, length) =>
            {
                if (OutboxRecord.Read(head) is { } record)
                    records.Add((record, at, length));
            });
            // The oldest file has nothing before it to fall back to.
            if (generation != generations[generations.Count - 1] && !records.Any(one => one.Item1.Act == OutboxAct.Whole))
            {
                file.Dispose();
                File.Delete(file.Path);
                continue;
            }
            _generation = generation;
            foreach (var (record, at, length) in records)
                each(record, at, length);
            foreach (var older in generations.Where(one => one < generation))
                File.Delete(PathOf(older));
            return file;
        }
        _generation = 1;
        var first = new OutboxFile(PathOf(1));
        first.Append(new OutboxRecord(OutboxAct.Whole).ToJson(), [], durable: true);
        return first;
    }

    /// <summary>Starts the next file with what <paramref name="fill"/> puts in it, and lets the present one go.</summary>
    public OutboxFile Rewrite(OutboxFile present, Action<OutboxFile> fill)
    {
        var next = new OutboxFile(PathOf(_generation + 1));
        try
        {
            fill(next);
            next.Append(new OutboxRecord(OutboxAct.Whole).ToJson(), [], durable: true);
        }
        catch
        {
            next.Dispose();
            File.Delete(next.Path);
            throw;
        }
        _generation++;
        present.Dispose();
        if (present.Damaged > 0)
            File.Move(present.Path, present.Path + ".damaged");
        else
            File.Delete(present.Path);
        return next;
    }

    public void Dispose() => _lock.Dispose();

    private string PathOf(int generation) => Path.Combine(_folder, "outbox-" + generation.ToString("d6", CultureInfo.InvariantCulture) + ".log");

    private static int GenerationOf(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path).Substring("outbox-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var generation) ? generation : 0;
}
