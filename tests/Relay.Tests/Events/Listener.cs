using System.Globalization;
using System.Net;
using System.Text.Json;
using Relay.Tests.Shops;

namespace Relay.Tests.Events;

/// <summary>An event as it came over a stream.</summary>
internal sealed record Heard(string Id, string Type, JsonElement Body)
{
    public JsonElement Data => Body.GetProperty("data");
}

/// <summary>A POS that listens: reads the lines of a stream as the standard says.</summary>
internal sealed class Listener : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client;
    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _lines;

    private Listener(HttpClient client, HttpResponseMessage answer, Stream stream)
    {
        _client = client;
        _answer = answer;
        _lines = new StreamReader(stream);
    }

    public System.Net.Http.Headers.HttpResponseHeaders Headers => _answer.Headers;

    public string? ContentType => _answer.Content.Headers.ContentType?.ToString();

    /// <summary>As a browser keeps it: the last id that came, also of a block without data.</summary>
    public string LastId { get; private set; } = "";

    /// <summary>Opens a stream and returns when the relay has said where it begins.</summary>
    public static async Task<Listener> OpenAsync(RelayUnderTest relay, string key, string query = "", string? lastId = null)
    {
        var client = relay.Client(key);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events" + query);
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var listener = new Listener(client, answer, await answer.Content.ReadAsStreamAsync());
        Assert.StartsWith("retry: ", await listener.LineAsync(), StringComparison.Ordinal);
        listener.LastId = (await listener.LineAsync())!["id: ".Length..];
        Assert.Equal("", await listener.LineAsync());
        return listener;
    }

    /// <summary>Asks by long poll.</summary>
    public static async Task<JsonElement> PollAsync(RelayUnderTest relay, string key, string query)
    {
        using var client = relay.Client(key);
        using var answer = await client.GetAsync("/v1/events?" + query);
        return await answer.ReadAsync(HttpStatusCode.OK);
    }

    public async Task<string?> LineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _lines.ReadLineAsync(patience.Token);
    }

    /// <summary>The next event; comments are passed over.</summary>
    public async Task<Heard> NextAsync()
    {
        var members = new Dictionary<string, string>();
        while (true)
        {
            var line = await LineAsync() ?? throw new EndOfStreamException("The relay ended the stream.");
            if (line.Length == 0 && members.Count > 0)
                break;
            if (line.Length > 0 && line[0] != ':')
                members[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..];
        }
        LastId = members["id"];
        var heard = new Heard(members["id"], members["event"], JsonDocument.Parse(members["data"]).RootElement);
        Assert.Equal((heard.Id, heard.Type), (heard.Body.Text("id"), heard.Body.Text("type")));
        Assert.Equal(TimeSpan.Zero, DateTimeOffset.Parse(heard.Body.Text("timestamp"), CultureInfo.InvariantCulture).Offset);
        return heard;
    }

    public async Task<IReadOnlyList<Heard>> NextAsync(int count)
    {
        var all = new List<Heard>();
        while (all.Count < count)
            all.Add(await NextAsync());
        return all;
    }

    public void Dispose()
    {
        _lines.Dispose();
        _answer.Dispose();
        _client.Dispose();
    }
}
