using Relay.Storage.Files;
using Relay.Storage.Packs;
using Relay.Storage.Writing;

namespace Relay.Storage;

/// <summary>What an interrupted write left at the ends of packs: whole frames come into the index as if the write had ended, one whose head is torn is cut off, one whose body is torn is overwritten.
/// So every frame is in the index or erased, and erasing a ticket leaves no copy of it behind.</summary>
internal sealed class PackTails(StorageParts parts, IStorageFiles files)
{
    /// <returns>How many tickets came into the index.</returns>
    public int TakeIn()
    {
        var (mark, trusted) = Read(() => (parts.Events.Mark(FrameReplay.PacksMark), parts.Events.Mark(ClockMarks.Clock)));
        var packs = PackStore.All(files).Where(pack => pack.Number > mark).ToList();
        if (packs.Count == 0)
            return 0;
        var tails = packs.SelectMany(pack => TailOf(pack, trusted)).OrderBy(tail => tail.Frame.Sequence).ToList();
        var replay = new FrameReplay(parts);
        if (tails.Count > 0)
            replay.Run(tails, interrupted: tails.Count <= parts.Options.BatchCount);
        SetMark(packs[^1].Number);
        return replay.Indexed;
    }

    private List<(PackPlace Place, Frame Frame, bool Whole)> TailOf(PackId pack, long trusted)
    {
        using var file = files.OpenRead(pack.Name);
        if (file is null)
            return [];
        var frames = FrameScan.Read(file).ToList();
        var end = frames.Count == 0 ? 0 : frames[^1].Offset + frames[^1].Frame.Length;
        if (end < file.Length && !FrameScan.IsDamaged(file, end))
            parts.Packs.Cut(pack, end);
        var tail = new List<(PackPlace, Frame, bool)>();
        for (var at = frames.Count - 1; at >= 0; at--)
        {
            var place = new PackPlace(pack, frames[at].Offset, frames[at].Frame.Length);
            var header = TicketHeader.Decode(frames[at].Frame.Header);
            if (header.Row.ExpiresAt.UtcTicks <= trusted)
                continue;
            if (IsKnown(frames[at].Frame, header, place))
                break;
            tail.Add((place, frames[at].Frame, FrameScan.ReadBody(file, frames[at]) is not null));
        }
        tail.Reverse();
        return tail;
    }

    private bool IsKnown(Frame frame, TicketHeader header, PackPlace place)
    {
        var known = Read(() => parts.Tickets.Find(header.Row.Id));
        return frame.Kind == FrameKind.Tombstone ? known is { Erased: true } : known?.Place == place;
    }

    private void SetMark(int number)
    {
        lock (parts.Engine.Gate)
        {
            parts.Engine.Begin();
            parts.Events.PutMark(FrameReplay.PacksMark, number);
            parts.Engine.Commit();
        }
    }

    private T Read<T>(Func<T> read)
    {
        lock (parts.Engine.Gate)
            return read();
    }
}
