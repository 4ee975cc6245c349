using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Relay.Storage.Files;

namespace Relay.Storage.Packs;

internal enum FrameKind : byte
{
    Ticket = 1,
    Tombstone = 2,
    Register = 3,
    Changes = 4,
}

/// <summary>What stands before a frame's bytes in a file.</summary>
/// <param name="Synced">Bytes of the file that were known to be on the disk when this frame was written: damage before that is no torn tail.</param>
/// <param name="Sequence">Grows with each batch: of two frames for the same thing the greater is the later.</param>
/// <param name="BodyHash">SHA-256 of the body as it was written; an erased body no longer matches it.</param>
internal sealed record Frame(FrameKind Kind, long Synced, long Sequence, byte[] Header, int BodyLength, byte[] BodyHash)
{
    public int Length => FrameCodec.FixedLength + Header.Length + BodyLength;

    public int BodyOffset => FrameCodec.FixedLength + Header.Length;
}

/// <summary>A frame on disk: magic, CRC-32C of what follows up to the body, kind, version, lengths, synced length, sequence, SHA-256 of the body,
/// header, body. Little-endian. The CRC leaves the body out, so that a body can be overwritten with zeros and the file still be read on.</summary>
internal static class FrameCodec
{
    public const int FixedLength = 64;
    public const int MagicLength = sizeof(uint);

    private const uint Magic = 0x314B5054;
    private const byte Version = 1;
    private const int CrcAt = 4, KindAt = 8, VersionAt = 9, HeaderLengthAt = 10, BodyLengthAt = 12, SyncedAt = 16, SequenceAt = 24, HashAt = 32;
    private const int CheckedFrom = 8;

    /// <summary>Writes a frame into a file, and returns its bytes.</summary>
    public static int Write(IStorageFile file, long offset, FrameKind kind, long synced, long sequence, ReadOnlySpan<byte> header, ReadOnlySpan<byte> body)
    {
        var length = FixedLength + header.Length + body.Length;
        // A thousand a second, each as large as its ticket: an array for each would keep the garbage collector busy.
        var room = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Encode(room.AsSpan(0, length), kind, synced, sequence, header, body);
            file.Write(offset, room.AsSpan(0, length));
            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static void Encode(Span<byte> span, FrameKind kind, long synced, long sequence, ReadOnlySpan<byte> header, ReadOnlySpan<byte> body)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(span, Magic);
        span[KindAt] = (byte)kind;
        span[VersionAt] = Version;
        BinaryPrimitives.WriteUInt16LittleEndian(span[HeaderLengthAt..], checked((ushort)header.Length));
        BinaryPrimitives.WriteInt32LittleEndian(span[BodyLengthAt..], body.Length);
        BinaryPrimitives.WriteInt64LittleEndian(span[SyncedAt..], synced);
        BinaryPrimitives.WriteInt64LittleEndian(span[SequenceAt..], sequence);
        SHA256.HashData(body, span.Slice(HashAt, SHA256.HashSizeInBytes));
        header.CopyTo(span[FixedLength..]);
        body.CopyTo(span[(FixedLength + header.Length)..]);
        BinaryPrimitives.WriteUInt32LittleEndian(span[CrcAt..], Crc32C.Of(span[CheckedFrom..(FixedLength + header.Length)]));
    }

    /// <summary>The first place where a frame may begin; -1 when there is none.</summary>
    public static int Find(ReadOnlySpan<byte> bytes)
    {
        Span<byte> magic = stackalloc byte[MagicLength];
        BinaryPrimitives.WriteUInt32LittleEndian(magic, Magic);
        return bytes.IndexOf(magic);
    }

    /// <summary>The bytes of a frame before its body, from its fixed part; null when no frame begins there.</summary>
    public static int? HeadLength(ReadOnlySpan<byte> start)
    {
        if (start.Length < FixedLength || BinaryPrimitives.ReadUInt32LittleEndian(start) != Magic || start[VersionAt] != Version)
            return null;
        return FixedLength + BinaryPrimitives.ReadUInt16LittleEndian(start[HeaderLengthAt..]);
    }

    /// <summary>Reads what stands before the body; null when it is not whole.</summary>
    public static Frame? Decode(ReadOnlySpan<byte> head)
    {
        if (HeadLength(head) is not { } length || head.Length < length
            || BinaryPrimitives.ReadUInt32LittleEndian(head[CrcAt..]) != Crc32C.Of(head[CheckedFrom..length])
            || BinaryPrimitives.ReadInt32LittleEndian(head[BodyLengthAt..]) is not (>= 0 and var bodyLength))
            return null;
        return new Frame(
            (FrameKind)head[KindAt], BinaryPrimitives.ReadInt64LittleEndian(head[SyncedAt..]), BinaryPrimitives.ReadInt64LittleEndian(head[SequenceAt..]),
            head[FixedLength..length].ToArray(), bodyLength, head.Slice(HashAt, SHA256.HashSizeInBytes).ToArray());
    }
}
