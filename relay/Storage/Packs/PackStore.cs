using System.Security.Cryptography;
using Relay.Storage.Files;
using Relay.Tickets;

namespace Relay.Storage.Packs;

/// <summary>The sealed tickets on disk: <c>packs/(expiry day)/(number).pack</c>, append-only. One thread writes; any thread reads.
/// A pack that was begun before a restart or a failure is never appended to, so what an interrupted write left lies at the end of a pack.</summary>
internal sealed class PackStore : IDisposable
{
    public const string Root = "packs";

    private const int MostOpen = 64;

    private readonly IStorageFiles _files;
    private readonly StorageOptions _options;
    private readonly Dictionary<DateOnly, PackFile> _open = [];
    private readonly List<(PackId Pack, long Length)> _leftovers = [];

    /// <summary>Packs that were closed while what the batch wrote was not yet in the index, with the length it knows.</summary>
    private readonly List<(PackId Pack, long Length)> _full = [];
    private int _next;

    public PackStore(IStorageFiles files, StorageOptions options)
    {
        _files = files;
        _options = options;
        _files.MakeFolder(Root);
        _files.SyncFolder("");
        _next = 1 + All(files).Select(pack => pack.Number).DefaultIfEmpty(0).Max();
    }

    public static IEnumerable<PackId> All(IStorageFiles files) =>
        from folder in files.Folders(Root)
        let day = PackId.DayOf(folder)
        where day is not null
        from file in files.Files(PackId.FolderOf(day.Value))
        let number = PackId.NumberOf(file)
        where number is not null
        orderby number
        select new PackId(day.Value, number.Value);

    public IEnumerable<DateOnly> Days() => _files.Folders(Root).Select(PackId.DayOf).OfType<DateOnly>();

    /// <summary>Appends to the pack of the day on which the ticket expires; durable after <see cref="Sync"/>.</summary>
    public PackPlace Append(FrameKind kind, long sequence, TicketHeader header, ReadOnlySpan<byte> body)
    {
        var pack = PackFor(DateOnly.FromDateTime(header.Row.ExpiresAt.UtcDateTime));
        return pack.Append(kind, sequence, header.Encode(), body);
    }

    public void Sync()
    {
        foreach (var pack in _open.Values)
            if (pack.IsDirty)
                pack.Sync();
    }

    /// <summary>The index knows all that was synced.</summary>
    public void Commit()
    {
        _full.Clear();
        foreach (var pack in _open.Values)
            pack.Commit();
    }

    /// <summary>The greatest number up to which no pack will be written again.</summary>
    public int ClosedUpTo => _open.Values.Select(pack => pack.Id.Number).DefaultIfEmpty(_next).Min() - 1;

    /// <summary>After a failure: closes all packs, what is written next goes to new ones.</summary>
    public void Leave()
    {
        _leftovers.AddRange(_full);
        _full.Clear();
        foreach (var pack in _open.Values)
        {
            if (pack.Committed < pack.Length)
                _leftovers.Add((pack.Id, pack.Committed));
            pack.Dispose();
        }
        _open.Clear();
    }

    /// <summary>Cuts off what a failed write left in the packs. Only when the index has let go of it for good.</summary>
    public void CutLeftovers()
    {
        foreach (var (pack, length) in _leftovers)
            if (_files.Exists(pack.Name))
                Cut(pack, length);
        _leftovers.Clear();
    }

    public void Cut(PackId pack, long length)
    {
        using var file = _files.Open(pack.Name);
        file.SetLength(length);
        file.Sync();
    }

    /// <summary>The sealed bytes of a ticket; null when its pack is gone.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those that were stored.</exception>
    public byte[]? Read(PackPlace place, TicketId id)
    {
        using var file = _files.OpenRead(place.Pack.Name);
        if (file is null)
            return null;
        var bytes = new byte[place.Length];
        if (file.Read(place.Offset, bytes) == bytes.Length && FrameCodec.Decode(bytes) is { Kind: FrameKind.Ticket } frame
            && frame.Length == bytes.Length && TicketHeader.Decode(frame.Header).Row.Id == id)
        {
            var body = bytes.AsSpan(frame.BodyOffset);
            if (SHA256.HashData(body).AsSpan().SequenceEqual(frame.BodyHash))
                return body.ToArray();
        }
        throw new InvalidDataException($"The ticket in pack {place.Pack.Name} at byte {place.Offset} is damaged.");
    }

    /// <summary>What stands before a ticket's bytes; null when it cannot be read.</summary>
    public Frame? ReadFrame(PackPlace place)
    {
        using var file = _files.OpenRead(place.Pack.Name);
        return file is null ? null : FrameScan.ReadFrame(file, place.Offset, file.Length);
    }

    /// <summary>Overwrites the sealed bytes of these tickets with zeros, durably. A pack that is gone holds nothing to wipe.</summary>
    public void Wipe(IEnumerable<PackPlace> places)
    {
        foreach (var pack in places.GroupBy(place => place.Pack))
        {
            if (!_files.Exists(pack.Key.Name))
                continue;
            using var file = _files.Open(pack.Key.Name);
            foreach (var place in pack)
                WipeBody(file, place);
            file.Sync();
        }
    }

    public void RemoveDay(DateOnly day)
    {
        if (_open.Remove(day, out var pack))
            pack.Dispose();
        _files.DeleteFolder(PackId.FolderOf(day));
        _files.SyncFolder(Root);
    }

    public void Dispose()
    {
        foreach (var pack in _open.Values)
            pack.Dispose();
    }

    private static void WipeBody(IStorageFile file, PackPlace place)
    {
        // A frame whose head is damaged is overwritten from its first byte: erasing does not depend on it.
        var head = new byte[FrameCodec.FixedLength];
        var start = file.Read(place.Offset, head) == head.Length && FrameCodec.HeadLength(head) is { } length && length <= place.Length ? length : 0;
        file.Write(place.Offset + start, new byte[place.Length - start]);
    }

    private PackFile PackFor(DateOnly day)
    {
        if (_open.TryGetValue(day, out var pack) && pack.Length < _options.PackBytes)
            return pack;
        if (pack is not null)
            Close(pack);
        if (_open.Count >= MostOpen && _open.Values.FirstOrDefault(other => !other.IsDirty) is { } oldest)
            Close(oldest);
        return _open[day] = Begin(new PackId(day, _next++));
    }

    private PackFile Begin(PackId id)
    {
        _files.MakeFolder(id.Folder);
        var file = _files.Open(id.Name);
        _files.SyncFolder(id.Folder);
        _files.SyncFolder(Root);
        return new PackFile(id, file);
    }

    private void Close(PackFile pack)
    {
        if (pack.IsDirty)
            pack.Sync();
        // What the index does not know yet may have to be cut off, should this batch fail.
        if (pack.Committed < pack.Length)
            _full.Add((pack.Id, pack.Committed));
        pack.Dispose();
        _open.Remove(pack.Id.Day);
    }
}
