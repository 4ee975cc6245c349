using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Storage.Writing;
using Relay.Tickets;

namespace Relay.Storage;

/// <summary>Brings frames into the index that are not in it: all of them in a repair; at a start those at the ends of packs, which an interrupted
/// write left. Of two frames that claim the same key the later one counts: the earlier was never acknowledged, and is overwritten.</summary>
internal sealed class FrameReplay(StorageParts parts)
{
    /// <summary>Name of the mark: up to this number all packs are known to be in the index.</summary>
    public const string PacksMark = "packs";

    private readonly List<PackPlace> _wipes = [];

    /// <summary>Tickets that came into the index.</summary>
    public int Indexed { get; private set; }

    /// <summary>Frames whose bytes were not what was written.</summary>
    public int Damaged { get; private set; }

    /// <summary>Frames that were overwritten because a later one counts, or because their ticket is erased.</summary>
    public int Wiped { get; private set; }

    /// <summary>Replays frames in the order they were written, in one transaction.</summary>
    /// <param name="frames">Each with its place and whether its bytes are those that were written.</param>
    /// <param name="interrupted">Whether they are what an interrupted write left: then nothing stays of a torn one, and tickets that their shop could no longer open are dropped,
    /// so that its till can send them again.</param>
    public void Run(IReadOnlyList<(PackPlace Place, Frame Frame, bool Whole)> frames, bool interrupted)
    {
        lock (parts.Engine.Gate)
        {
            parts.Engine.Begin();
            foreach (var (place, frame, whole) in frames)
                Replay(place, frame, TicketHeader.Decode(frame.Header), whole, interrupted);
            parts.Engine.Commit();
        }
        Wiped += _wipes.Count;
        parts.Packs.Wipe(_wipes);
        _wipes.Clear();
    }

    private void Replay(PackPlace place, Frame frame, TicketHeader header, bool whole, bool interrupted)
    {
        var known = parts.Tickets.Find(header.Row.Id);
        if (frame.Kind == FrameKind.Tombstone)
            Bury(header.Row, place, known);
        else if (known is { Erased: true } && known.Place != place)
            _wipes.AddRange(whole ? [place] : []);
        else if (interrupted && (whole ? header.StanzaInIndex : known is null))
            _wipes.Add(place);
        else if (!whole)
            Damaged += known is null ? 1 : 0;
        else if (known is null || known.Place != place)
            Index(header, place, frame);
    }

    private void Bury(TicketRow row, PackPlace tombstone, IndexedTicket? known)
    {
        if (known is { Erased: true })
            return;
        if (known is not null)
        {
            Tombstone.Apply(parts, known);
            _wipes.Add(known.Place);
            return;
        }
        parts.Tickets.Insert(new IndexedTicket(row, tombstone, Erased: true, HasStanza: false, []));
    }

    private void Index(TicketHeader header, PackPlace place, Frame frame)
    {
        var row = header.Row;
        foreach (var rival in Rivals(row))
        {
            if (IsLater(rival.Place, place, frame.Sequence))
            {
                _wipes.Add(place);
                return;
            }
            parts.Events.Delete(rival.Events, parts.LastSequence);
            parts.Tickets.Delete([rival]);
            if (rival.Slot is { } slot)
                parts.Sales.Delete([slot]);
            _wipes.Add(rival.Place);
        }
        var received = parts.NewEvent(TicketEventType.Received, row, row.ReceivedAt, null);
        parts.Tickets.Insert(new IndexedTicket(row, place, Erased: false, HasStanza: false, [received.Sequence], header.Sale?.Slot));
        if (header.Sale is { } sale)
            parts.Sales.Put(row, sale);
        parts.Events.Insert(received);
        Indexed++;
    }

    /// <summary>Of two frames with one sequence, the one that was written later was acknowledged: the other belongs to a batch that failed.</summary>
    private bool IsLater(PackPlace rival, PackPlace place, long sequence) =>
        (SequenceOf(rival), rival.Pack.Number, rival.Offset).CompareTo((sequence, place.Pack.Number, place.Offset)) > 0;

    private List<IndexedTicket> Rivals(TicketRow row) =>
        new[]
        {
            parts.Tickets.Find(row.Id),
            parts.Tickets.FindByIdempotency(row.Till, row.IdempotencyIndex, row.ReceivedAt),
            parts.Tickets.FindByNumber(row.Till, row.NumberIndex, row.ReceivedAt),
        }.OfType<IndexedTicket>().DistinctBy(rival => rival.Row.Id).ToList();

    private long SequenceOf(PackPlace place) => parts.Packs.ReadFrame(place)?.Sequence ?? 0;
}
