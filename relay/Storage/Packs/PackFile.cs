using Relay.Storage.Files;

namespace Relay.Storage.Packs;

/// <summary>A pack being written. Only the writer's thread uses it.</summary>
internal sealed class PackFile(PackId id, IStorageFile file) : IDisposable
{
    private long _synced;

    public PackId Id => id;

    public long Length { get; private set; }

    /// <summary>Bytes that the index knows of; what is behind them was never acknowledged.</summary>
    public long Committed { get; private set; }

    public bool IsDirty => _synced < Length;

    public PackPlace Append(FrameKind kind, long sequence, ReadOnlySpan<byte> header, ReadOnlySpan<byte> body)
    {
        var length = FrameCodec.Write(file, Length, kind, _synced, sequence, header, body);
        var place = new PackPlace(id, Length, length);
        Length += length;
        return place;
    }

    public void Sync()
    {
        file.Sync();
        _synced = Length;
    }

    /// <summary>All that is written is in the index too.</summary>
    public void Commit() => Committed = Length;

    public void Dispose() => file.Dispose();
}
