using LiteDB;
using Relay.Hosting;
using Relay.Storage.Files;

namespace Relay.Storage.Writing;

/// <summary>Takes a batch through its steps. A failed batch has changed nothing: packs are left for new ones, and the index is opened again from what is durable.</summary>
internal sealed class BatchWriter(StorageParts parts, IStorageFiles files, ILogger log)
{
    private const int RecallRows = 100;
    private static readonly TimeSpan FullWait = TimeSpan.FromSeconds(30);

    private bool _suspect;
    private bool _settleDue;
    private bool _recallFailed;

    /// <summary>What failed last, until something was written again; null when all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Whether there is something to tidy up when nothing else is to do.</summary>
    public bool HasLeftovers => _suspect || _settleDue || parts.Wiped.Count + parts.ToWipe.Count > 0 || !parts.Engine.IsAtRest;

    public void Write(IReadOnlyList<StorageWrite> writes)
    {
        var admitted = writes.Where(Admit).ToList();
        if (admitted.Count == 0)
            return;
        try
        {
            Commit(admitted);
        }
        catch (Exception failure)
        {
            Recover(failure);
            if (IsDiskFailure(failure))
                FailAll(admitted);
            else if (admitted.Count > 1)
                foreach (var write in admitted)
                    Write([write]);
            else
                admitted[0].Fail(failure);
            return;
        }
        Trouble = null;
        foreach (var write in admitted)
            write.Succeed();
        Drain(fold: false);
    }

    /// <summary>Whether hashes of rows of an earlier run are still to be learned.</summary>
    public bool HasToRecall => !parts.Tickets.IsRecalled && !_recallFailed;

    /// <summary>Learns a page of them. After a failure the index is asked each time, until the next start.</summary>
    public void Recall()
    {
        try
        {
            lock (parts.Engine.Gate)
                parts.Tickets.Recall(RecallRows);
        }
        catch (Exception failure)
        {
            _recallFailed = true;
            Recover(failure);
        }
    }

    /// <summary>Finishes what a failure or an erasure left, and folds the log away.</summary>
    public void TidyUp()
    {
        try
        {
            Mend();
            parts.WipeDue();
            if (parts.Wiped.Count > 0)
                Commit([]);
            Drain(fold: true);
        }
        catch (Exception failure)
        {
            Recover(failure);
        }
    }

    private static bool IsDiskFailure(Exception failure) =>
        failure is IOException and not FileNotFoundException or UnauthorizedAccessException or LiteException { ErrorCode: LiteException.INVALID_DATAFILE_STATE };

    private bool Admit(StorageWrite write)
    {
        if (!write.TakesRoom || files.FreeBytes >= parts.Options.ReserveBytes)
            return true;
        write.Fail(Full());
        return false;
    }

    private void Commit(IReadOnlyList<StorageWrite> writes)
    {
        Mend();
        lock (parts.Engine.Staying)
            Commit(writes, writes.Any(write => write.AsksIndex(parts)));
        parts.Packs.Commit();
        foreach (var write in writes)
            write.Finish(parts);
        parts.WipeDue();
    }

    private void Commit(IReadOnlyList<StorageWrite> writes, bool askIndex)
    {
        var batch = new WriteBatch();
        Look(askIndex, write => write.Prepare(parts, batch), writes);
        foreach (var write in writes)
            write.Append(parts);
        parts.Packs.Sync();
        parts.Register.Sync();
        if (parts.Wiped.Count == 0 && !writes.Any(write => write.ChangesIndex))
            return;
        parts.Engine.Begin();
        parts.Tickets.DeleteWipes(parts.Wiped);
        Look(askIndex, write => write.Apply(parts), writes);
        parts.Engine.Commit();
        parts.Wiped.Clear();
    }

    private void Look(bool askIndex, Action<StorageWrite> look, IReadOnlyList<StorageWrite> writes)
    {
        using var turn = askIndex ? parts.Engine.InTurn() : default;
        foreach (var write in writes)
            look(write);
    }

    private void Mend()
    {
        if (!_suspect && !_settleDue)
            return;
        if (_suspect)
            Reopen();
        parts.Engine.Settle();
        parts.Packs.CutLeftovers();
        (_suspect, _settleDue) = (false, false);
    }

    private void Reopen()
    {
        parts.Engine.Reopen();
        lock (parts.Engine.Gate)
            parts.LastSequence = parts.Events.Last();
    }

    private void Drain(bool fold)
    {
        try
        {
            parts.Engine.Drain(fold);
        }
        catch (Exception failure)
        {
            Recover(failure);
        }
    }

    private void Recover(Exception failure)
    {
        log.LogError(failure, "Storage: a write failed; the index is opened again from what is on the disk.");
        Trouble = "The last write to the disk failed.";
        parts.Packs.Leave();
        parts.Register.Leave();
        _suspect = true;
        try
        {
            Reopen();
            (_suspect, _settleDue) = (false, true);
        }
        catch (Exception again)
        {
            log.LogError(again, "Storage: the index could not be opened again; it is tried with the next write.");
        }
    }

    private static void FailAll(List<StorageWrite> writes)
    {
        foreach (var write in writes)
            write.Fail(Full());
    }

    private static ProblemException Full() =>
        new(HostingProblems.StorageFull, "The disk took nothing more. Nothing was stored.", FullWait);
}
