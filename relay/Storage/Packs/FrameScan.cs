using System.Security.Cryptography;
using Relay.Storage.Files;

namespace Relay.Storage.Packs;

/// <summary>A frame met while a file was read from its start.</summary>
internal sealed record ScannedFrame(Frame Frame, long Offset);

/// <summary>Reads a file of frames in order.</summary>
internal static class FrameScan
{
    private const int FirstRead = 512;
    private const int SearchRead = 64 * 1024;

    /// <summary>All frames up to the first place where none begins.</summary>
    public static IEnumerable<ScannedFrame> Read(IStorageFile file)
    {
        var length = file.Length;
        for (long offset = 0; ReadFrame(file, offset, length) is { } frame; offset += frame.Length)
            yield return new ScannedFrame(frame, offset);
    }

    /// <summary>All frames, also those behind a place where none can be read.</summary>
    /// <param name="gap">Told of each such place: its first byte, and the byte where the next whole frame begins or the file ends.</param>
    public static IEnumerable<ScannedFrame> ReadAcross(IStorageFile file, Action<long, long> gap)
    {
        var length = file.Length;
        for (long offset = 0; offset < length;)
        {
            if (ReadFrame(file, offset, length) is { } frame)
            {
                yield return new ScannedFrame(frame, offset);
                offset += frame.Length;
                continue;
            }
            var next = FindWhole(file, offset + 1, length);
            gap(offset, next);
            offset = next;
        }
    }

    /// <summary>The body, or null when it is not what was written.</summary>
    public static byte[]? ReadBody(IStorageFile file, ScannedFrame scanned)
    {
        var body = new byte[scanned.Frame.BodyLength];
        file.Read(scanned.Offset + scanned.Frame.BodyOffset, body);
        return SHA256.HashData(body).AsSpan().SequenceEqual(scanned.Frame.BodyHash) ? body : null;
    }

    /// <summary>Whether the body was overwritten with zeros: nothing is lost that anybody was promised.</summary>
    public static bool IsOverwritten(IStorageFile file, ScannedFrame scanned)
    {
        var body = new byte[scanned.Frame.BodyLength];
        return file.Read(scanned.Offset + scanned.Frame.BodyOffset, body) == body.Length && !body.AsSpan().ContainsAnyExcept((byte)0);
    }

    /// <summary>Whether the place where reading stopped had once been durable, as a whole frame behind it says: then it is damaged, not torn.</summary>
    public static bool IsDamaged(IStorageFile file, long stopped)
    {
        var rest = new byte[file.Length - stopped];
        file.Read(stopped, rest);
        for (var at = 0; rest.Length - at >= FrameCodec.FixedLength; at++)
            if (FrameCodec.HeadLength(rest.AsSpan(at)) is not null && FrameCodec.Decode(rest.AsSpan(at)) is { } frame && frame.Synced > stopped)
                return true;
        return false;
    }

    /// <summary>What stands before the body of the frame at a place; null when no whole frame begins there.</summary>
    public static Frame? ReadFrame(IStorageFile file, long offset, long length)
    {
        var head = new byte[FirstRead];
        var read = file.Read(offset, head);
        if (FrameCodec.HeadLength(head.AsSpan(0, read)) is not { } needed)
            return null;
        if (needed > read)
        {
            head = new byte[needed];
            read = file.Read(offset, head);
        }
        return FrameCodec.Decode(head.AsSpan(0, read)) is { } frame && offset + frame.Length <= length ? frame : null;
    }

    /// <summary>The next frame whose body is what was written: inside a damaged frame a head alone could be chance.</summary>
    private static long FindWhole(IStorageFile file, long from, long length)
    {
        var window = new byte[SearchRead];
        while (from < length)
        {
            var read = file.Read(from, window);
            var at = FrameCodec.Find(window.AsSpan(0, read));
            if (at < 0)
                from += Math.Max(1, read - FrameCodec.MagicLength + 1);
            else if (ReadFrame(file, from + at, length) is { } frame && ReadBody(file, new ScannedFrame(frame, from + at)) is not null)
                return from + at;
            else
                from += at + 1;
        }
        return length;
    }
}
