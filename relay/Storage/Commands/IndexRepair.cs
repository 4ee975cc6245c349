using Relay.Storage.Files;
using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Storage.Writing;

namespace Relay.Storage.Commands;

/// <summary>What a repair brought into the new index, and at how many places the packs could not be read.</summary>
internal sealed record RepairOutcome(int Indexed, int Erased, int Damaged);

/// <summary>Makes the index anew from the packs alone. The old one is set aside and comes back if that fails.</summary>
internal sealed class IndexRepair(IStorageFiles files, StorageOptions options)
{
    private const string Aside = ".old";
    private const int AtOnce = 500;

    private int _damaged;

    public RepairOutcome Run(CancellationToken cancellation)
    {
        FolderFormat.RefuseNewer(files);
        Rename(name => name, name => name + Aside);
        try
        {
            var outcome = Rebuild(cancellation);
            foreach (var name in IndexEngine.Names)
                if (files.Exists(name + Aside))
                    files.Delete(name + Aside);
            FolderFormat.Mark(files);
            return outcome;
        }
        catch
        {
            Rename(name => name + Aside, name => name);
            throw;
        }
    }

    private RepairOutcome Rebuild(CancellationToken cancellation)
    {
        using var parts = StorageParts.Open(files, options);
        var packs = PackStore.All(files).ToList();
        var replay = new FrameReplay(parts);
        // Tombstones first: what was erased stays erased, and is overwritten where that had not been done.
        var erased = Replay(packs, FrameKind.Tombstone, replay, parts, cancellation);
        Replay(packs, FrameKind.Ticket, replay, parts, cancellation);
        Finish(parts, packs);
        return new RepairOutcome(replay.Indexed, erased, replay.Damaged + _damaged);
    }

    private int Replay(List<PackId> packs, FrameKind kind, FrameReplay replay, StorageParts parts, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var pack in packs)
            foreach (var some in Frames(pack, kind).Chunk(AtOnce))
            {
                cancellation.ThrowIfCancellationRequested();
                parts.LastSequence = Math.Max(parts.LastSequence, some.Max(one => one.Frame.Sequence));
                replay.Run(some, interrupted: false);
                count += some.Length;
                parts.Engine.Drain(fold: false);
            }
        return count;
    }

    private IEnumerable<(PackPlace Place, Frame Frame, bool Whole)> Frames(PackId pack, FrameKind kind)
    {
        using var file = files.OpenRead(pack.Name);
        if (file is null)
            yield break;
        foreach (var scanned in FrameScan.ReadAcross(file, Gap))
            if (scanned.Frame.Kind == kind)
            {
                var whole = kind == FrameKind.Tombstone || FrameScan.ReadBody(file, scanned) is not null;
                if (whole || !FrameScan.IsOverwritten(file, scanned))
                    yield return (new PackPlace(pack, scanned.Offset, scanned.Frame.Length), scanned.Frame, whole);
            }

        // Counted once, though the packs are read twice. What an interrupted write left at the end of a pack was never acknowledged.
        void Gap(long from, long to)
        {
            if (kind == FrameKind.Ticket && (to < file.Length || FrameScan.IsDamaged(file, from)))
                _damaged++;
        }
    }

    private static void Finish(StorageParts parts, List<PackId> packs)
    {
        lock (parts.Engine.Gate)
        {
            parts.Engine.Begin();
            parts.Events.PutMark(FrameReplay.PacksMark, packs.Select(pack => pack.Number).DefaultIfEmpty(0).Max());
            parts.Engine.Commit();
        }
    }

    private void Rename(Func<string, string> from, Func<string, string> to)
    {
        foreach (var name in IndexEngine.Names)
            if (files.Exists(from(name)))
                files.Move(from(name), to(name));
        if (files.Folders("").Contains(IndexEngine.Folder))
            files.SyncFolder(IndexEngine.Folder);
    }
}
