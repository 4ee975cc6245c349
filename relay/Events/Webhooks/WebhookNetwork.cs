using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace Relay.Events.Webhooks;

/// <summary>How receivers are reached. No setting of the host: tests put a network of their own in its place.</summary>
internal sealed record WebhookNetwork
{
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = (host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation);

    public Func<IPAddress, bool> IsPublic { get; init; } = PublicAddress.Is;

    /// <summary>Null: as the system trusts.</summary>
    public RemoteCertificateValidationCallback? Trust { get; init; }

    /// <summary>Looks the name up once, refuses it when any of its addresses is not public, and connects to one that was looked at: a name that changes meanwhile changes nothing.</summary>
    /// <exception cref="NotPublicException">No packet was sent.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Resolve(context.DnsEndPoint.Host, cancellation);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        if (!Array.TrueForAll(addresses, address => IsPublic(address)))
            throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads into a network that is not public.</summary>
internal sealed class NotPublicException() : IOException("The name leads to an address that is not public.");
