using Relay.Storage.Files;

namespace Relay.Storage.LiteDb;

/// <summary>LiteDB's data file. Write-ahead: the log is durable before the first page that is folded in here, whoever starts that.</summary>
internal sealed class IndexFile(IStorageFile file, FrameLog log) : PageStream
{
    private bool _abandoned;

    public override long Length => file.Length;

    public void Abandon() => _abandoned = true;

    public override void SetLength(long value)
    {
        if (!_abandoned)
            file.SetLength(value);
    }

    /// <summary>To the disk: LiteDB empties its log right after.</summary>
    public override void Flush()
    {
        if (!_abandoned)
            file.Sync();
    }

    protected override int ReadPage(long page, Span<byte> buffer) => file.Read(page * PageLength, buffer);

    protected override void WritePage(long page, ReadOnlySpan<byte> bytes)
    {
        if (_abandoned)
            return;
        log.WaitForLength(log.Length);
        file.Write(page * PageLength, bytes);
    }
}
