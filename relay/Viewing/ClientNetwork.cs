using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Relay.Viewing;

/// <summary>Whom misses are counted for: one IPv4 address, or the IPv6 /64 that one household or one server is given.</summary>
internal readonly record struct ClientNetwork(ulong Prefix, bool IsIPv6)
{
    private const int PrefixBytes = 8;

    /// <summary>The network of an address. An IPv4 address in IPv6 clothes is the IPv4 address; no address at all (a Unix socket) is one network of its own.</summary>
    public static ClientNetwork Of(IPAddress? address)
    {
        if (address is null)
            return default;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new ClientNetwork(BinaryPrimitives.ReadUInt64BigEndian(bytes[..PrefixBytes]), IsIPv6: true)
            : new ClientNetwork(BinaryPrimitives.ReadUInt32BigEndian(bytes), IsIPv6: false);
    }
}
