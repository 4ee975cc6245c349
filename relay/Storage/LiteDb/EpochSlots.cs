using System.Buffers.Binary;
using Relay.Storage.Files;
using Relay.Storage.Packs;

namespace Relay.Storage.LiteDb;

/// <summary>The log's epoch, in two blocks at its head that are written in turn: a torn write leaves the other. It is durable before any frame of the new
/// epoch is written, else a few old frames in front of new ones would take the index back in time.</summary>
internal sealed class EpochSlots
{
    /// <summary>Bytes before the first frame.</summary>
    public const int Length = 2 * Block;

    private const int Block = 4096;
    private const int Used = 16;
    private const uint Magic = 0x454B5054;

    private readonly IStorageFile _file;

    public EpochSlots(IStorageFile file)
    {
        _file = file;
        Current = Math.Max(Read(0), Read(1));
        if (Current == 0)
            Raise();
    }

    /// <summary>1 for a new log.</summary>
    public long Current { get; private set; }

    /// <summary>Where the chain of this epoch's frames begins.</summary>
    public uint Seed => Crc32C.Of(Encode(Current));

    public void Raise()
    {
        var next = Current + 1;
        _file.Write(next % 2 * Block, Encode(next));
        _file.Sync();
        Current = next;
    }

    private static byte[] Encode(long epoch)
    {
        var slot = new byte[Used];
        BinaryPrimitives.WriteUInt32LittleEndian(slot, Magic);
        BinaryPrimitives.WriteInt64LittleEndian(slot.AsSpan(4), epoch);
        BinaryPrimitives.WriteUInt32LittleEndian(slot.AsSpan(12), Crc32C.Of(slot.AsSpan(0, 12)));
        return slot;
    }

    private long Read(int index)
    {
        var slot = new byte[Used];
        if (_file.Read(index * Block, slot) < Used)
            return 0;
        var epoch = BinaryPrimitives.ReadInt64LittleEndian(slot.AsSpan(4));
        return slot.AsSpan().SequenceEqual(Encode(epoch)) ? epoch : 0;
    }
}
