using System.Buffers.Binary;
using Relay.Storage.Files;
using Relay.Storage.Packs;

namespace Relay.Storage.LiteDb;

/// <summary>LiteDB's log with what it lacks: each page is a frame with an epoch, its number, the page's CRC-32C and a CRC-32C chained over all frames
/// before it, so that a torn or stale page ends the log instead of entering the index. A flush does nothing; <see cref="WaitForCommit"/> makes durable.
/// A failed write is kept and thrown to whoever waits: thrown into LiteDB's own thread it would leave waiters hanging.</summary>
internal sealed class FrameLog : PageStream
{
    public const int HeadLength = 32;
    public const int FrameLength = HeadLength + PageLength;

    private const uint Magic = 0x4C4B5054;
    private const int ConfirmedAt = 18;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IStorageFile _file;
    private readonly EpochSlots _epoch;
    private readonly Lock _syncing = new();
    private readonly object _changed = new();
    private readonly byte[] _frame = new byte[FrameLength];
    private long _written, _durable, _commits;
    private uint _chain;
    private Exception? _failure;
    private bool _abandoned;

    /// <param name="keep">Pages to keep at most: after a failure those that were not yet durable are let go.</param>
    /// <param name="reserve">Pages for which a new file gets its room at once.</param>
    public FrameLog(IStorageFile file, int reserve, long keep = long.MaxValue)
    {
        _file = file;
        if (file.Length == 0)
            Reserve(reserve);
        _epoch = new EpochSlots(file);
        _chain = _epoch.Seed;
        while (_written < keep && ReadFrame(_written) is { } chain)
        {
            _chain = chain;
            _written++;
        }
        _durable = _written;
    }

    /// <summary>Pages that are on the disk.</summary>
    public long DurablePages => Interlocked.Read(ref _durable);

    /// <summary>Commits that reached the log since it was opened: LiteDB marks the last page of each.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    public override long Length => Interlocked.Read(ref _written) * PageLength;

    /// <summary>Waits until so many commits have been written, then makes all that was written durable.</summary>
    /// <exception cref="IOException">A write failed.</exception>
    public void WaitForCommit(long commits) => WaitDurable(() => _commits >= commits);

    /// <summary>Waits until the log is so long in bytes of pages, then makes it durable.</summary>
    public void WaitForLength(long length) => WaitDurable(() => Length >= length);

    /// <summary>Frames behind the last one were let go and told to have failed: they must not come back with the next start.</summary>
    public void EndHere()
    {
        _file.Write(OffsetOf(Interlocked.Read(ref _written)), new byte[HeadLength]);
        _file.Sync();
    }

    /// <summary>From now on writes are dropped: LiteDB may finish what it has queued, but it reaches no disk.</summary>
    public void Abandon()
    {
        lock (_changed)
            _abandoned = true;
    }

    protected override int ReadPage(long page, Span<byte> buffer)
    {
        if (page >= Interlocked.Read(ref _written))
            return 0;
        var frame = new byte[FrameLength];
        if (_file.Read(OffsetOf(page), frame) < FrameLength || CrcOf(frame) != Crc32C.Of(frame.AsSpan(HeadLength)))
            throw new InvalidDataException($"Page {page} of the index log is damaged.");
        frame.AsSpan(HeadLength).CopyTo(buffer);
        return PageLength;
    }

    protected override void WritePage(long page, ReadOnlySpan<byte> bytes)
    {
        lock (_changed)
        {
            if (!_abandoned && _failure is null)
                Append(page, bytes);
            Monitor.PulseAll(_changed);
        }
    }

    public override void SetLength(long value)
    {
        if (value != 0)
            throw new NotSupportedException("The index log is only ever emptied.");
        lock (_changed)
        {
            if (_abandoned)
                return;
            _epoch.Raise();
            _chain = _epoch.Seed;
            Interlocked.Exchange(ref _written, 0);
            Interlocked.Exchange(ref _durable, 0);
        }
    }

    /// <summary>Nothing: LiteDB flushes far too often and not when it matters.</summary>
    public override void Flush()
    {
    }

    private static long OffsetOf(long page) => EpochSlots.Length + (page * FrameLength);

    private static uint CrcOf(ReadOnlySpan<byte> frame) => BinaryPrimitives.ReadUInt32LittleEndian(frame[20..]);

    private void Append(long page, ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (page != _written)
                throw new IOException($"LiteDB wrote page {page} of its log where page {_written} was due.");
            var chain = FillHead(_frame, page, bytes);
            bytes.CopyTo(_frame.AsSpan(HeadLength));
            _file.Write(OffsetOf(page), _frame);
            _chain = chain;
            Interlocked.Increment(ref _written);
            if (bytes[ConfirmedAt] != 0)
                Interlocked.Increment(ref _commits);
        }
        catch (Exception failure)
        {
            _failure = failure;
        }
    }

    private uint FillHead(Span<byte> head, long page, ReadOnlySpan<byte> bytes)
    {
        head[..HeadLength].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt64LittleEndian(head[4..], _epoch.Current);
        BinaryPrimitives.WriteInt64LittleEndian(head[12..], page);
        BinaryPrimitives.WriteUInt32LittleEndian(head[20..], Crc32C.Of(bytes));
        var chain = Crc32C.Of(head[..24], _chain);
        BinaryPrimitives.WriteUInt32LittleEndian(head[24..], chain);
        return chain;
    }

    private uint? ReadFrame(long page)
    {
        if (_file.Read(OffsetOf(page), _frame) < FrameLength)
            return null;
        Span<byte> expected = stackalloc byte[HeadLength];
        var chain = FillHead(expected, page, _frame.AsSpan(HeadLength));
        return expected.SequenceEqual(_frame.AsSpan(0, HeadLength)) ? chain : null;
    }

    private void WaitDurable(Func<bool> arrived)
    {
        long written;
        lock (_changed)
        {
            while (_failure is null && !arrived())
                if (!Monitor.Wait(_changed, Patience))
                    throw new IOException("LiteDB did not write its log.");
            if (_failure is not null)
                throw new IOException("The index log could not be written.", _failure);
            written = _written;
        }
        lock (_syncing)
        {
            if (_durable >= written)
                return;
            Sync();
            Interlocked.Exchange(ref _durable, written);
        }
    }

    private void Sync()
    {
        try
        {
            _file.Sync();
        }
        catch (Exception failure)
        {
            lock (_changed)
                _failure = failure;
            throw;
        }
    }

    private void Reserve(int pages)
    {
        var zeros = new byte[FrameLength];
        for (var page = pages - 1; page >= 0; page--)
            _file.Write(OffsetOf(page), zeros);
        _file.Sync();
    }
}
