using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Relay.Hosting.Limits;

/// <summary>Believes forwarded headers of the proxies that the settings name and of nobody else, loopback included.</summary>
internal sealed class Proxies(IOptions<RelayOptions> options) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions forwarded)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        // The host never comes from a header: links are built from the configured public URL.
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var known in options.Value.KnownProxies)
        {
            if (IPAddress.TryParse(known, out var address))
                forwarded.KnownProxies.Add(address);
            else
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(known));
        }
        if (options.Value.KnownProxies.Length == 0)
            forwarded.ForwardedHeaders = ForwardedHeaders.None;
    }
}
