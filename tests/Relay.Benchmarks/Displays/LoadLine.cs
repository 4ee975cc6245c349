using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Relay.Benchmarks.Displays;

/// <summary>A till of the load on a connection of its own, kept open. Bytes of HTTP/1.1 are written and answers counted, no more: a whole client would cost the load as much as a ticket costs the relay,
/// and both share the machine's cores.</summary>
internal sealed class LoadLine : IDisposable
{
    private static readonly byte[] Created = "HTTP/1.1 201 "u8.ToArray();
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LengthName = "Content-Length: "u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Uri _server;
    private readonly string _key;
    private readonly Task _reading;
    private int _answers;

    public LoadLine(Uri server, string key)
    {
        (_server, _key) = (server, key);
        _socket.Connect(server.Host, server.Port);
        _reading = ReadAsync();
    }

    /// <summary>Answers so far, each a 201.</summary>
    public int Answers => Volatile.Read(ref _answers);

    /// <summary>What went wrong, if anything did.</summary>
    public Exception? Fault => _reading.Exception?.InnerException;

    public void Push(string json, string idempotencyKey) => _socket.Send(Encoding.UTF8.GetBytes(FormattableString.Invariant(
        $"POST /v1/tickets HTTP/1.1\r\nHost: {_server.Authority}\r\nAuthorization: Bearer {_key}\r\nIdempotency-Key: {idempotencyKey}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}")));

    public void Dispose() => _socket.Dispose();

    private async Task ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        var held = 0;
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(held)) is > 0 and var more)
            {
                held += more;
                while (WholeAnswer(buffer.AsSpan(0, held)) is { } length)
                {
                    buffer.AsSpan(length, held - length).CopyTo(buffer);
                    held -= length;
                    Interlocked.Increment(ref _answers);
                }
            }
        }
        catch (Exception gone) when (gone is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted })
        {
            // The run is over.
        }
    }

    /// <summary>The length of the first answer; null while it is not all there.</summary>
    private static int? WholeAnswer(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(HeadEnd) is var end && end < 0)
            return null;
        var head = bytes[..end];
        if (!head.StartsWith(Created))
            throw new InvalidOperationException($"A push answered {Encoding.ASCII.GetString(head[..12])}.");
        var length = head[(head.IndexOf(LengthName) + LengthName.Length)..];
        if (length.IndexOf((byte)'\r') is var line and >= 0)
            length = length[..line];
        var whole = end + HeadEnd.Length + int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture);
        return whole <= bytes.Length ? whole : null;
    }
}
