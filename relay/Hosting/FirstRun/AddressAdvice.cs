using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Relay.Hosting.FirstRun;

/// <summary>Tells where the relay listens and what QR codes will carry, and warns when a phone could not follow them.</summary>
internal sealed class AddressAdvice(PublicLinks links, IServer server, DataFolder data, IOptions<RelayOptions> options) : IBannerPart
{
    public IEnumerable<string> Lines()
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        yield return $"listening     {string.Join(", ", listening)}";
        yield return $"public URL    {links.Origin}  (what links and QR codes carry)";
        yield return $"data folder   {data.Path}";
        yield return $"registration  {options.Value.Registration}";
        foreach (var line in Warning(listening))
            yield return line;
    }

    private IEnumerable<string> Warning(ICollection<string> listening)
    {
        if (!links.IsLoopback)
            yield break;
        yield return "";
        yield return "WARNING: phones and tablets cannot follow this public URL: it means this machine only.";
        var port = listening.Select(address => ListenAddress.Local(address).Port).FirstOrDefault(8080);
        var own = OwnAddresses();
        if (own.Count == 0)
        {
            yield return "  This machine has no address in a network. Once it has one, start the relay with --Relay:PublicUrl=http://<address>:" + port;
            yield break;
        }
        yield return $"  To make them work in your network, start the relay again like this{(own.Count > 1 ? ", with the address your phone can reach" : "")}:";
        foreach (var address in own)
            yield return $"    {ProgramName.Text} --urls=http://0.0.0.0:{port} --Relay:PublicUrl=http://{address}:{port}";
    }

    private static List<IPAddress> OwnAddresses() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(one => one.OperationalStatus == OperationalStatus.Up && one.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(one => one.GetIPProperties().UnicastAddresses)
            .Select(one => one.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address) && !IsLinkLocal(address)),
    ];

    private static bool IsLinkLocal(IPAddress address) => address.GetAddressBytes() is [169, 254, ..];
}
