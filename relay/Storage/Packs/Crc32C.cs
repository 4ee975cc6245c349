using System.Buffers.Binary;
using System.Numerics;

namespace Relay.Storage.Packs;

/// <summary>CRC-32C (Castagnoli, RFC 3720 appendix B.4), which processors compute; the framework offers only its step.</summary>
internal static class Crc32C
{
    public static uint Of(ReadOnlySpan<byte> bytes, uint seed = 0)
    {
        var crc = ~seed;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }
}
