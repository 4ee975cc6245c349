using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Relay.EndToEnd.Engines;

/// <summary>A shop with one till at a relay of its own, as a test stands at the counter.</summary>
internal sealed partial class Counter : IAsyncDisposable
{
    /// <summary>A relay that may send mail and SMS, so that displays ask for addresses. Nobody listens at either place: what is sent waits, and nobody is told.</summary>
    public static readonly string[] Senders =
    [
        "--Relay:Mail:Server=127.0.0.1", "--Relay:Mail:Port=9", "--Relay:Mail:Security=none", "--Relay:Mail:From=tickets@relay.example.fr", "--Relay:Mail:ForOpenShops=true",
        "--Relay:Sms:Url=http://127.0.0.1:9/sms", "--Relay:Sms:ForOpenShops=true",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = RelayProcess.FreePort();
    private readonly string[] _settings;
    private RelayProcess _relay = null!;
    private string _tillKey = "";
    private int _sales;

    private Counter(string[] settings) => _settings = ["--Relay:Registration=open", .. settings];

    public Uri Address => _relay.Address;

    public RelayProcess Relay => _relay;

    public string ShopKey { get; private set; } = "";

    /// <param name="settings">Settings of the relay beside the tests' own.</param>
    public static async Task<Counter> OpenAsync(params string[] settings)
    {
        var counter = new Counter(settings);
        await counter.StartRelayAsync();
        (counter.ShopKey, counter._tillKey) = await TillClient.RegisterAsync(counter._relay);
        return counter;
    }

    public async Task StartRelayAsync() => _relay = await RelayProcess.StartAsync(_folder.File("data"), _port, _settings);

    /// <summary>kill -9, as when somebody pulls the plug.</summary>
    public async Task KillRelayAsync()
    {
        await _relay.KillAsync();
        await _relay.DisposeAsync();
    }

    /// <summary>As a service manager does it; the exit code.</summary>
    public async Task<int> StopRelayAsync()
    {
        var code = await _relay.StopAsync();
        await _relay.DisposeAsync();
        return code;
    }

    /// <summary>A sale is finished: its ticket goes to the relay.</summary>
    /// <param name="more">Further members of the ticket, with a comma before each.</param>
    /// <param name="language">The ticket's.</param>
    public async Task<Acknowledgement> SellAsync(string more = "", string language = "fr")
    {
        var number = $"sale-{++_sales}";
        using var till = new TillClient(_relay.Client(_tillKey));
        var (status, ticket) = await till.PushAsync(
            $$"""{"number":"{{number}}","total":12.5,"currency":"EUR","language":"{{language}}","lines":[{"description":"Thé vert","quantity":1,"total":12.5}]{{more}}}""", number + "-key");
        Assert.Equal(HttpStatusCode.Created, status);
        return ticket!;
    }

    /// <summary>What customers may touch instead of scanning, in a shop whose relay could send mail and SMS.</summary>
    public Task AllowAsync(params string[] choices) => SendAsync(HttpMethod.Patch, "/v1/shop", new { choices }, ShopKey);

    /// <summary>What the till heard its customers choose, oldest first.</summary>
    public async Task<string[]> ChosenAsync() =>
        [.. (await SendAsync(HttpMethod.Get, "/v1/events?wait=5&after=0&types=ticket.choice", null)).GetProperty("events").EnumerateArray().Select(item => item.GetProperty("data").GetProperty("choice").GetString()!)];

    /// <summary>The till says what its displays show.</summary>
    public Task ShowAsync(object board) => SendAsync(HttpMethod.Put, "/v1/display", board);

    public Task ClaimAsync(string code, string name = "Comptoir") => SendAsync(HttpMethod.Post, "/v1/pairings/claim", new { code, name });

    /// <summary>The merchant's phone, where no script need run: the till's key, then one tap on the name of a display that is away.</summary>
    public async Task ApproveAgainAsync(string code, string name)
    {
        using var phone = _relay.Client();
        var choose = await PostAsync(("code", code), ("key", _tillKey));
        var (grant, display) = (Grant().Match(choose).Groups[1].Value, new Regex($"value=\"(di_[^\"]+)\">{name}</button>").Match(choose).Groups[1].Value);
        await PostAsync(("code", code), ("grant", grant), ("display", display));

        async Task<string> PostAsync(params (string Name, string Value)[] fields)
        {
            using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
            using var answer = await phone.PostAsync(new Uri("/display/approve", UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    /// <summary>A customer opens the link.</summary>
    public async Task OpenAsync(Acknowledgement ticket)
    {
        using var phone = _relay.Client();
        using var answer = await phone.GetAsync(new Uri($"/T/{ticket.Token}/pdf", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>The displays of the till as the API lists them.</summary>
    public async Task<JsonElement> DisplaysAsync()
    {
        using var till = _relay.Client(_tillKey);
        return (await till.GetFromJsonAsync<JsonElement>("/v1/displays")).GetProperty("items");
    }

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, string? key = null)
    {
        using var till = _relay.Client(key ?? _tillKey);
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await till.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public async ValueTask DisposeAsync()
    {
        await _relay.DisposeAsync();
        _folder.Dispose();
    }

    [GeneratedRegex("name=\"grant\" value=\"([0-9A-Z]{26})\"")]
    private static partial Regex Grant();
}
