using Relay.Storage.Files;
using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Storage.Writing;
using Relay.Tickets;

namespace Relay.Storage.Commands;

/// <summary>What a check found.</summary>
/// <param name="Bad">A sentence for each fault: the pack and the byte, never a token or content.</param>
internal sealed record StorageFindings(int Packs, int Tickets, int Erased, int Expired, IReadOnlyList<string> Bad);

/// <summary>Compares packs, hashes and index.</summary>
internal sealed class StorageCheck(StorageParts parts, IStorageFiles files)
{
    private const int PageLength = 500;

    private readonly List<string> _bad = [];
    private readonly HashSet<PackPlace> _whole = [];
    private int _tickets, _erased, _expired;

    public StorageFindings Run(CancellationToken cancellation)
    {
        var packs = PackStore.All(files).ToList();
        foreach (var pack in packs)
        {
            cancellation.ThrowIfCancellationRequested();
            CheckPack(pack);
        }
        CheckRows(cancellation);
        return new StorageFindings(packs.Count, _tickets, _erased, _expired, _bad);
    }

    private void CheckPack(PackId pack)
    {
        using var file = files.OpenRead(pack.Name);
        if (file is null)
            return;
        foreach (var scanned in FrameScan.ReadAcross(file, (from, to) => _bad.Add($"{pack.Name}: no ticket can be read from byte {from} to byte {to}.")))
            if (scanned.Frame.Kind == FrameKind.Ticket)
                CheckTicket(file, scanned, new PackPlace(pack, scanned.Offset, scanned.Frame.Length));
    }

    private void CheckTicket(IStorageFile file, ScannedFrame scanned, PackPlace place)
    {
        var row = TicketHeader.Decode(scanned.Frame.Header).Row;
        var known = Read(() => parts.Tickets.Find(row.Id));
        var whole = FrameScan.ReadBody(file, scanned) is not null;
        if (whole)
            _whole.Add(place);
        if (known is null && row.ExpiresAt.UtcTicks <= Read(() => parts.Events.Mark(ClockMarks.Clock)))
            _expired++;
        else if (whole && known is { Erased: true })
            _bad.Add($"{place.Pack.Name}: the erased ticket at byte {place.Offset} is still readable.");
        else if (whole && known?.Place != place)
            _bad.Add($"{place.Pack.Name}: the ticket at byte {place.Offset} is not in the index.");
        else if (!whole && known is { Erased: false } && known.Place == place)
            _bad.Add($"{place.Pack.Name}: the ticket at byte {place.Offset} is damaged.");
    }

    private void CheckRows(CancellationToken cancellation)
    {
        TicketId? after = null;
        while (Read(() => parts.Tickets.Page(after, PageLength)) is { Count: > 0 } page)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var ticket in page)
                CheckRow(ticket);
            after = page[^1].Row.Id;
        }
    }

    private void CheckRow(IndexedTicket ticket)
    {
        _tickets += ticket.Erased ? 0 : 1;
        _erased += ticket.Erased ? 1 : 0;
        var frame = ticket.Erased || _whole.Contains(ticket.Place) ? null : parts.Packs.ReadFrame(ticket.Place);
        // A damaged body was named when its pack was read; here what the packs do not hold at all.
        if (!ticket.Erased && !_whole.Contains(ticket.Place) && (frame is null || TicketHeader.Decode(frame.Header).Row.Id != ticket.Row.Id))
            _bad.Add($"{ticket.Place.Pack.Name}: the index knows a ticket at byte {ticket.Place.Offset} that is not there.");
    }

    private T Read<T>(Func<T> read)
    {
        lock (parts.Engine.Gate)
            return read();
    }
}
