namespace TicketRelay.Codes;

/// <summary>The checksum of PNG, zip and Ethernet (ISO 3309), which also guards the outbox.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index =>
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 1 ? (value >> 1) ^ Polynomial : value >> 1;
        return value;
    })];

    public static uint Of(byte[] data) => Of(data, 0, data.Length);

    public static uint Of(byte[] data, int offset, int count)
    {
        var crc = uint.MaxValue;
        for (var at = offset; at < offset + count; at++)
            crc = Table[(byte)(crc ^ data[at])] ^ (crc >> 8);
        return ~crc;
    }
}
