using System.Net.Sockets;
using System.Text;

namespace Relay.EndToEnd.Engines;

/// <summary>One connection of a tablet, and the one to the relay that answers it.</summary>
internal sealed class WireLink(TcpClient tablet) : IDisposable
{
    private const int LongestHead = 32 * 1024;

    private readonly TcpClient _relay = new();
    private readonly byte[] _read = new byte[LongestHead];
    private int _length;
    private int _headEnd;

    /// <summary>Carries nothing any more, and does not say so.</summary>
    public bool IsDead { get; set; }

    /// <summary>The head of the request; null when none came.</summary>
    public async Task<WireRequest?> ReadHeadAsync(CancellationToken cancellation)
    {
        var stream = tablet.GetStream();
        while (_length < _read.Length)
        {
            var more = await stream.ReadAsync(_read.AsMemory(_length), cancellation);
            if (more == 0)
                return null;
            _length += more;
            var end = _read.AsSpan(0, _length).IndexOf("\r\n\r\n"u8);
            if (end < 0)
                continue;
            _headEnd = end + 4;
            return new WireRequest(Encoding.Latin1.GetString(_read, 0, _headEnd));
        }
        return null;
    }

    public async Task AnswerAsync(string answer, CancellationToken cancellation)
    {
        await tablet.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer), cancellation);
        tablet.Client.Shutdown(SocketShutdown.Send);
        await SwallowAsync(cancellation);
    }

    /// <summary>Reads what comes until the tablet gives up.</summary>
    public async Task SwallowAsync(CancellationToken cancellation)
    {
        while (await tablet.GetStream().ReadAsync(_read, cancellation) > 0)
        {
            // Nothing becomes of it.
        }
    }

    public async Task CarryAsync(WireRequest request, Passage passage, Uri relay, CancellationToken cancellation)
    {
        await _relay.ConnectAsync(relay.Host, relay.Port, cancellation);
        var upwards = _relay.GetStream();
        await upwards.WriteAsync(request.Forwarded(passage.Cookies), cancellation);
        await upwards.WriteAsync(_read.AsMemory(_headEnd, _length - _headEnd), cancellation);
        var down = passage.Buffer || !passage.Cookies ? CollectAsync(passage, cancellation) : PumpAsync(_relay, tablet, cancellation, request);
        // When either side ends, both do: one request per connection.
        await Task.WhenAny(PumpAsync(tablet, _relay, cancellation), down);
        if (IsDead)
            await Task.Delay(Timeout.Infinite, cancellation);
    }

    public void Dispose()
    {
        tablet.Dispose();
        _relay.Dispose();
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, CancellationToken cancellation, WireRequest? counted = null)
    {
        var head = counted is null;
        var buffer = new byte[16 * 1024];
        var target = to.GetStream();
        while (await from.GetStream().ReadAsync(buffer, cancellation) is > 0 and var length)
        {
            if (counted is not null)
            {
                // A head comes in one piece from this relay.
                counted.Body += head ? length : length - buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) - 4;
                head = true;
            }
            if (!IsDead)
                await target.WriteAsync(buffer.AsMemory(0, length), cancellation);
        }
    }

    /// <summary>Gives the answer when it is complete.</summary>
    private async Task CollectAsync(Passage passage, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        await _relay.GetStream().CopyToAsync(whole, cancellation);
        var bytes = whole.ToArray();
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        var head = Encoding.Latin1.GetString(bytes, 0, end);
        await tablet.GetStream().WriteAsync(Encoding.Latin1.GetBytes(passage.Cookies ? head : WireRequest.Cookie().Replace(head, "")), cancellation);
        await tablet.GetStream().WriteAsync(bytes.AsMemory(end), cancellation);
    }
}
