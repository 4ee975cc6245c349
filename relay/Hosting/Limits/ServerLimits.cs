using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace Relay.Hosting.Limits;

/// <summary>What the web server itself refuses: too large, too slow, too many connections.</summary>
internal sealed class ServerLimits(IOptions<RelayOptions> options)
    : IConfigureOptions<KestrelServerOptions>, IConfigureOptions<SocketTransportOptions>, IConfigureOptions<HostOptions>
{
    public void Configure(KestrelServerOptions server)
    {
        var limits = options.Value.Limits;
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = limits.JsonBodyBytes;
        server.Limits.MinRequestBodyDataRate = new MinDataRate(limits.BodyBytesPerSecond, TimeSpan.FromSeconds(limits.BodyGraceSeconds));
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
        server.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        server.Limits.MaxRequestLineSize = 8 * 1024;
        server.Limits.MaxRequestHeaderCount = 64;
        server.Limits.MaxConcurrentConnections = limits.Connections;
        server.Limits.MaxConcurrentUpgradedConnections = limits.Connections;
        // Displays that come back ping every 15 s; an idle connection of anyone else need not stay longer than twice that.
        server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
    }

    /// <summary>When all displays come back at once, a short queue would drop their first packets: 3 s instead of 1.5 s until all are back.</summary>
    public void Configure(SocketTransportOptions transport) => transport.Backlog = 4096;

    /// <summary>Shorter than the 10 s after which container engines kill.</summary>
    public void Configure(HostOptions host) => host.ShutdownTimeout = TimeSpan.FromSeconds(8);
}
