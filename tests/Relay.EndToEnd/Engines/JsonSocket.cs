using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Relay.EndToEnd.Engines;

/// <summary>Calls with numbered answers over a WebSocket: what Chrome's DevTools protocol and WebDriver BiDi have in common. One call at a time; events are passed over.</summary>
internal sealed class JsonSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private int _calls;

    private JsonSocket()
    {
    }

    public static async Task<JsonSocket> ConnectAsync(Uri address)
    {
        var connection = new JsonSocket();
        using var patience = new CancellationTokenSource(Patience);
        await connection._socket.ConnectAsync(address, patience.Token);
        return connection;
    }

    /// <summary>The member "result" of the answer. An answer that is an error is an exception with its text.</summary>
    public async Task<JsonElement> CallAsync(string method, JsonObject? parameters = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        var id = ++_calls;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(call), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        while (true)
        {
            var message = await ReadAsync(patience.Token);
            if (!message.TryGetProperty("id", out var answered) || answered.ValueKind != JsonValueKind.Number || answered.GetInt32() != id)
                continue;
            return message.TryGetProperty("result", out var result) ? result : throw new EngineRefusal($"{method}: {message.GetRawText()}");
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<JsonElement> ReadAsync(CancellationToken cancellation)
    {
        var message = new ArrayBufferWriter<byte>();
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(message.GetMemory(64 * 1024), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new EngineRefusal("The browser closed the connection.");
            message.Advance(part.Count);
        }
        while (!part.EndOfMessage);
        using var document = JsonDocument.Parse(message.WrittenMemory);
        return document.RootElement.Clone();
    }
}

/// <summary>What a browser did not want to do, in its own words.</summary>
internal sealed class EngineRefusal(string message) : Exception(message);
