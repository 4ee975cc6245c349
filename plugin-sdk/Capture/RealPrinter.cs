using System.Net;
using System.Net.Sockets;

namespace Capture;

/// <summary>The printer that hangs on the drawer, for as long as one till's connection.</summary>
internal sealed class RealPrinter(DnsEndPoint? address, Action<string> log) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private TcpClient? _connection;

    /// <summary>Said once and never again: a drawer that opens later, with nobody there, is worse than one that stays shut.</summary>
    /// <param name="more">More belongs to it: the connection stays, so that nobody prints in between.</param>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes, bool more, CancellationToken cancellation)
    {
        if (address is null)
            return;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(Patience);
        try
        {
            _connection ??= await ConnectAsync(address, time.Token);
            await _connection.GetStream().WriteAsync(bytes, time.Token);
            if (!more)
                Dispose();
        }
        catch (Exception away) when (away is SocketException or IOException || (away is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Dispose();
            log($"The real printer did not take it: {away.Message}");
        }
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private static async Task<TcpClient> ConnectAsync(DnsEndPoint address, CancellationToken cancellation)
    {
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.Host, address.Port, cancellation);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}
