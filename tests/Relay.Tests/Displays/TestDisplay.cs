using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>A tablet: a cookie, and what its hub connection was sent.</summary>
internal sealed class TestDisplay : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly RelayUnderTest _relay;
    private readonly Lock _gate = new();
    private readonly List<JsonElement> _boards = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HubConnection? _connection;

    public TestDisplay(RelayUnderTest relay, string? cookie) => (_relay, Cookie) = (relay, cookie);

    /// <summary><c>name=value</c>, as the tablet sends it.</summary>
    public string? Cookie { get; private set; }

    public IReadOnlyList<JsonElement> Boards
    {
        get
        {
            lock (_gate)
                return [.. _boards];
        }
    }

    /// <summary>Pairs a tablet by a till's link, as a person does: open it, press the button, go on.</summary>
    public static async Task<TestDisplay> PairAsync(RelayUnderTest relay, string tillKey)
    {
        using var till = relay.Client(tillKey);
        var pairing = await (await till.SendJsonAsync(HttpMethod.Post, "/v1/pairings")).ReadAsync(HttpStatusCode.Created);
        var tablet = new TestDisplay(relay, null);
        var answer = await tablet.SendAsync(HttpMethod.Post, PathOf(pairing.Text("link")));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/display", answer.Headers.Location?.OriginalString);
        return tablet;
    }

    public static string PathOf(string link) => new Uri(link).PathAndQuery;

    /// <summary>A request of the tablet's browser: sends its cookie, keeps the one it is given.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? userAgent = null, string? origin = null)
    {
        using var client = _relay.Client();
        client.Timeout = Patience;
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (Cookie is not null)
            request.Headers.Add("Cookie", Cookie);
        if (userAgent is not null)
            request.Headers.Add("User-Agent", userAgent);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            Cookie = cookies.Single().Split(';')[0];
        return answer;
    }

    public async Task<string> GetAsync(string path = "/display", string? userAgent = null)
    {
        var answer = await SendAsync(HttpMethod.Get, path, userAgent: userAgent);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
        return text;
    }

    /// <param name="build">Of the page that connects, as the tablet's script tells it.</param>
    public async Task<TestDisplay> ConnectAsync(HttpTransportType transport = HttpTransportType.WebSockets, string? build = null)
    {
        _connection = new HubConnectionBuilder().WithUrl(new Uri(_relay.Address, "/hub/display" + (build is null ? "" : "?build=" + build)), options =>
        {
            options.Transports = transport;
            if (Cookie is not null)
                options.Headers["Cookie"] = Cookie;
        }).Build();
        _connection.On<JsonElement>("Show", Take);
        _connection.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
        await _connection.StartAsync();
        return this;
    }

    /// <summary>A customer touches a button of this board.</summary>
    public Task<JsonElement> ChooseAsync(JsonElement board, string choice, string? address = null) =>
        _connection!.InvokeAsync<JsonElement>("Choose", new { offer = board.TryGetProperty("offer", out var offer) ? offer.GetInt64() : 0, choice, address });

    /// <summary>A customer begins to type.</summary>
    public Task StayAsync(JsonElement board) => _connection!.InvokeAsync("Stay", board.GetProperty("offer").GetInt64());

    /// <summary>The first board, from now or before, that is so.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> wanted)
    {
        while (true)
        {
            Task news;
            lock (_gate)
            {
                if (_boards.FirstOrDefault(wanted) is { ValueKind: JsonValueKind.Object } board)
                    return board;
                news = _news.Task;
            }
            await news.WaitAsync(Patience);
        }
    }

    public Task<JsonElement> UntilAsync(string state) => UntilAsync(board => board.Text("state") == state);

    /// <summary>A board of that state that is newer than another.</summary>
    public Task<JsonElement> UntilAsync(string state, JsonElement after) =>
        UntilAsync(board => board.Text("state") == state && Version(board) > Version(after));

    public Task UntilClosedAsync() => _closed.Task.WaitAsync(Patience);

    public static long Version(JsonElement board) => board.GetProperty("version").GetInt64();

    public async Task CloseAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        _connection = null;
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private void Take(JsonElement board)
    {
        TaskCompletionSource waiting;
        lock (_gate)
        {
            _boards.Add(board.Clone());
            waiting = _news;
            _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        waiting.SetResult();
    }
}
