using System.Net.Sockets;

namespace Relay.Hosting.Limits;

/// <summary>Whom a request counts against: a key's public name, else the network address.</summary>
internal static class CallerAddress
{
    private const string Bearer = "Bearer tr_";
    private const int LongestKey = 256;

    /// <summary>The IPv4 address, or the first 64 bits of the IPv6 address: one household or server has a whole /64.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    /// <summary>The key's kid, the third of its parts; null where there is no key or its form is wrong. Whether the key is right is found out later.</summary>
    public static string? Kid(HttpRequest request)
    {
        string? header = request.Headers.Authorization;
        if (header is null || header.Length > LongestKey || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = header.Split('_');
        return parts.Length == 5 && parts[2].Length is > 0 and <= 32 ? parts[2] : null;
    }
}
