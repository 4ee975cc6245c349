using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Relay.Benchmarks.Displays;

/// <summary>A board as it arrived.</summary>
/// <param name="Text">The till's own message; null where it shows something else.</param>
internal sealed record SeenBoard(long Version, string State, string? Text, string? Amount);

/// <summary>A display of the load: speaks SignalR's JSON protocol over a WebSocket as display.js does, comes back with the same jitter, and drops older boards.
/// The official client would cost the load more memory than the relay.</summary>
internal sealed class LoadDisplay(Uri hub, string cookie, Action<LoadDisplay, SeenBoard> seen) : IDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(15);
    private static readonly byte[] Hello = Encoding.ASCII.GetBytes("{\"protocol\":\"json\",\"version\":1}" + End);
    private static readonly byte[] Alive = Encoding.ASCII.GetBytes("{\"type\":6}" + End);

    private readonly CancellationTokenSource _stop = new();
    private ClientWebSocket? _socket;
    private Task _running = Task.CompletedTask;

    /// <summary>The newest board it shows; null before the first.</summary>
    public SeenBoard? Board { get; private set; }

    /// <summary>Boards that came and were older than what is shown.</summary>
    public int Older { get; private set; }

    /// <summary>Times a board came right after a connection: each connection begins with the present one.</summary>
    public int Connections { get; private set; }

    public void Start() => _running = RunAsync();

    /// <summary>Drops the connection as a network does: without a word.</summary>
    public void Drop() => _socket?.Abort();

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        _socket?.Abort();
        await _running;
    }

    public void Dispose() => _stop.Dispose();

    private async Task RunAsync()
    {
        for (var tries = 0; !_stop.IsCancellationRequested; tries++)
        {
            try
            {
                using var socket = _socket = new ClientWebSocket();
                socket.Options.SetRequestHeader("Cookie", cookie);
                socket.Options.KeepAliveInterval = TimeSpan.Zero;
                await socket.ConnectAsync(hub, _stop.Token);
                await socket.SendAsync(Hello, WebSocketMessageType.Text, true, _stop.Token);
                await ReadAsync(socket, () => tries = 0);
            }
            catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or HttpRequestException)
            {
                // It comes back, as a tablet does.
            }
            if (!_stop.IsCancellationRequested)
                await Task.Delay(RandomNumberGenerator.GetInt32(1 + (int)Math.Min(30_000, 4000 * Math.Pow(2, tries))), _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(ClientWebSocket socket, Action up)
    {
        using var pings = new Timer(_ => _ = PingAsync(socket), null, Ping, Ping);
        var buffer = new byte[2048];
        var rest = "";
        var first = true;
        while (await socket.ReceiveAsync(buffer.AsMemory(), _stop.Token) is { MessageType: not WebSocketMessageType.Close } part)
        {
            var parts = (rest + Encoding.UTF8.GetString(buffer, 0, part.Count)).Split(End);
            rest = parts[^1];
            foreach (var frame in parts[..^1])
                if (frame.Contains("\"Show\"", StringComparison.Ordinal))
                {
                    Connections += first ? 1 : 0;
                    first = false;
                    up();
                    Take(frame);
                }
        }
    }

    private static async Task PingAsync(ClientWebSocket socket)
    {
        try
        {
            await socket.SendAsync(Alive, WebSocketMessageType.Text, true, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The reading side notices and comes back.
        }
    }

    private void Take(string frame)
    {
        using var message = JsonDocument.Parse(frame);
        var board = message.RootElement.GetProperty("arguments")[0];
        var seenBoard = new SeenBoard(board.GetProperty("version").GetInt64(), board.GetProperty("state").GetString()!, Text(board, "text"), Text(board, "amount"));
        if (Board is { } shown && seenBoard.Version < shown.Version)
        {
            Older++;
            return;
        }
        Board = seenBoard;
        seen(this, seenBoard);
    }

    private static string? Text(JsonElement board, string name) => board.TryGetProperty(name, out var text) ? text.GetString() : null;
}
