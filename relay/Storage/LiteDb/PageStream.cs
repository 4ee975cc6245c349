namespace Relay.Storage.LiteDb;

/// <summary>A stream that LiteDB reads and writes one page at a time.</summary>
internal abstract class PageStream : Stream
{
    public const int PageLength = 8192;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Position { get; set; }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = ReadPage(PageAt(buffer.Length), buffer);
        Position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        WritePage(PageAt(buffer.Length), buffer);
        Position += buffer.Length;
    }

    protected abstract int ReadPage(long page, Span<byte> buffer);

    protected abstract void WritePage(long page, ReadOnlySpan<byte> bytes);

    private long PageAt(int count)
    {
        if (count != PageLength || Position % PageLength != 0)
            throw new IOException($"LiteDB asked for {count} bytes at {Position}, which is not a page.");
        return Position / PageLength;
    }
}
