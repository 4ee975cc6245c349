using System.Text;
using TicketRelay.Codes;

namespace TicketRelay.Queue;

/// <summary>What stands in the outbox's file, one after the other: <c>TRO1</c>, the lengths of head and body, a checksum made of the CRC-32 of both lengths and that of what follows,
/// head (JSON), body. Numbers are 32 bits, the lowest byte first. A frame that was cut off or changed does not check.</summary>
internal static class Frame
{
    public const int HeaderLength = 16;
    public const int LargestPart = 64 * 1024 * 1024;

    public static byte[] Magic { get; } = Encoding.ASCII.GetBytes("TRO1");

    public static byte[] Pack(string head, byte[] body)
    {
        var headBytes = Encoding.UTF8.GetBytes(head);
        byte[] lengths = [.. BitConverter.GetBytes(headBytes.Length), .. BitConverter.GetBytes(body.Length)];
        byte[] rest = [.. headBytes, .. body];
        return [.. Magic, .. lengths, .. BitConverter.GetBytes(Checksum(lengths, 0, rest)), .. rest];
    }

    /// <summary>Lengths of head and body where those bytes can begin a frame.</summary>
    public static (int Head, int Body)? Lengths(byte[] header)
    {
        for (var at = 0; at < Magic.Length; at++)
            if (header[at] != Magic[at])
                return null;
        var head = BitConverter.ToInt32(header, 4);
        var body = BitConverter.ToInt32(header, 8);
        return head is > 0 and <= LargestPart && body is >= 0 and <= LargestPart ? (head, body) : null;
    }

    public static bool Checks(byte[] header, byte[] rest) => BitConverter.ToUInt32(header, 12) == Checksum(header, 4, rest);

    private static uint Checksum(byte[] lengths, int offset, byte[] rest) => Crc32.Of(rest) ^ (Crc32.Of(lengths, offset, 8) * 0x9E3779B1);
}
