using System.Net;
using System.Net.Sockets;

namespace Relay.Events.Webhooks;

/// <summary>Which addresses are out in the internet, by IANA's registries of special-purpose addresses. What leads to another by a rule (NAT64, 6to4, Teredo, IPv4 in IPv6) is not.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Special =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ]).Select(text => IPNetwork.Parse(text)),
    ];

    public static bool Is(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || (!address.IsIPv4MappedToIPv6 && address.ScopeId == 0 && Global.Contains(address)))
        && !Array.Exists(Special, network => network.Contains(address));
}
