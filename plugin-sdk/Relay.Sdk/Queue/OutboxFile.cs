namespace TicketRelay.Queue;

/// <summary>One file of frames. Appends are on disk when they return.</summary>
internal sealed class OutboxFile : IDisposable
{
    private readonly FileStream _file;

    public OutboxFile(string path)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        Path = path;
    }

    public string Path { get; }

    public long Length => _file.Length;

    /// <summary>Stretches in the middle of the file that did not check: a disk fault, for power loss damages the end only.</summary>
    public int Damaged { get; private set; }

    /// <summary>Reads all frames that check, and cuts off an end that does not: what was being written when the power went.</summary>
    /// <param name="each">Gets head, place of the body, and its length.</param>
    public void Replay(Action<byte[], long, int> each)
    {
        var good = 0L;
        for (var at = 0L; at + Frame.HeaderLength <= _file.Length;)
        {
            if (TryRead(at) is not var (head, body))
            {
                at = NextMagic(at + 1);
                continue;
            }
            if (at > good)
                Damaged++;
            each(head, at + Frame.HeaderLength + head.Length, body);
            good = at += Frame.HeaderLength + head.Length + body;
        }
        if (good == _file.Length)
            return;
        _file.SetLength(good);
        _file.Flush(flushToDisk: true);
    }

    /// <returns>Where the body lies.</returns>
    /// <param name="durable">Whether to wait for the disk; what may happen twice need not.</param>
    public long Append(string head, byte[] body, bool durable)
    {
        var begin = _file.Length;
        var frame = Frame.Pack(head, body);
        try
        {
            _file.Position = begin;
            _file.Write(frame, 0, frame.Length);
            _file.Flush(flushToDisk: durable);
        }
        catch (IOException)
        {
            // A full disk: what was half written goes, so that it takes no room; if even that fails, the next start does it.
            _file.SetLength(begin);
            throw;
        }
        return begin + frame.Length - body.Length;
    }

    public byte[] Read(long at, int length)
    {
        var bytes = new byte[length];
        _file.Position = at;
        for (var done = 0; done < length;)
        {
            var count = _file.Read(bytes, done, length - done);
            if (count == 0)
                throw new EndOfStreamException("The outbox's file is shorter than it was.");
            done += count;
        }
        return bytes;
    }

    public void Dispose() => _file.Dispose();

    private (byte[] Head, int Body)? TryRead(long at)
    {
        var header = Read(at, Frame.HeaderLength);
        if (Frame.Lengths(header) is not var (head, body) || at + Frame.HeaderLength + head + body > _file.Length)
            return null;
        var rest = Read(at + Frame.HeaderLength, head + body);
        return Frame.Checks(header, rest) ? (rest.Take(head).ToArray(), body) : null;
    }

    private long NextMagic(long from)
    {
        const int Window = 64 * 1024;
        for (; from + Frame.Magic.Length <= _file.Length; from += Window - Frame.Magic.Length)
        {
            var window = Read(from, (int)Math.Min(Window, _file.Length - from));
            for (var at = 0; at + Frame.Magic.Length <= window.Length; at++)
                if (window[at] == Frame.Magic[0] && window[at + 1] == Frame.Magic[1] && window[at + 2] == Frame.Magic[2] && window[at + 3] == Frame.Magic[3])
                    return from + at;
            if (window.Length < Window)
                break;
        }
        return _file.Length;
    }
}
