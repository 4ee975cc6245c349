using System.Net;
using Microsoft.Extensions.Options;

namespace Relay.Printing.Raw;

/// <summary>The addresses that the host lets the relay call. None by default: a relay on the internet must not be made to call machines beside it.</summary>
internal sealed class PrinterNetworks(IOptions<PrintingOptions> options)
{
    private readonly IReadOnlyList<IPNetwork> _networks = [.. Read(options.Value.Networks).Select(one => one.Network!.Value)];

    public bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return _networks.Any(network => network.Contains(plain));
    }

    /// <summary>Each entry of the setting, with the network that it is; null where it is none.</summary>
    public static IEnumerable<(string Text, IPNetwork? Network)> Read(string setting)
    {
        foreach (var text in setting.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return (text, IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
                : IPNetwork.TryParse(text, out var network) ? network : null);
    }
}
