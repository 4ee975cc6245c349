using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Relay.EndToEnd.Engines;

/// <summary>Calls with numbered answers over a WebSocket: what Chrome's DevTools protocol and WebDriver BiDi have in common. Events go to who listens.</summary>
internal sealed class JsonSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private int _calls;

    private JsonSocket()
    {
    }

    /// <summary>Hears each event: its method and parameters.</summary>
    public Action<string, JsonElement>? Heard { get; set; }

    public static async Task<JsonSocket> ConnectAsync(Uri address)
    {
        var connection = new JsonSocket();
        using var patience = new CancellationTokenSource(Patience);
        await connection._socket.ConnectAsync(address, patience.Token);
        _ = connection.ReceiveAsync();
        return connection;
    }

    /// <summary>The member "result" of the answer. An answer that is an error, or that does not come, is an exception.</summary>
    public async Task<JsonElement> CallAsync(string method, JsonObject? parameters = null, TimeSpan? atMost = null)
    {
        var id = ++_calls;
        var answered = _waiting[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(call), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            var answer = await answered.Task.WaitAsync(atMost ?? Patience);
            return answer.TryGetProperty("result", out var result) ? result : throw new EngineRefusal($"{method}: {answer.GetRawText()}");
        }
        catch (WebSocketException gone)
        {
            throw new EngineRefusal($"{method}: {gone.Message}");
        }
        catch (TimeoutException)
        {
            throw new EngineRefusal($"{method} was not answered.");
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                var message = await ReadAsync();
                if (message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && _waiting.TryGetValue(id.GetInt32(), out var call))
                    call.TrySetResult(message);
                else if (message.TryGetProperty("method", out var method))
                    Heard?.Invoke(method.GetString()!, message.GetProperty("params"));
            }
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or OperationCanceledException or EngineRefusal)
        {
            foreach (var call in _waiting.Values)
                call.TrySetException(new EngineRefusal($"The browser is gone: {gone.Message}"));
        }
    }

    private async Task<JsonElement> ReadAsync()
    {
        var message = new ArrayBufferWriter<byte>();
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(message.GetMemory(64 * 1024), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new EngineRefusal("It closed the connection.");
            message.Advance(part.Count);
        }
        while (!part.EndOfMessage);
        using var document = JsonDocument.Parse(message.WrittenMemory);
        return document.RootElement.Clone();
    }
}

/// <summary>What a browser did not want to do, in its own words.</summary>
internal sealed class EngineRefusal(string message) : Exception(message);
