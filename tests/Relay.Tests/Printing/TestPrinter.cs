using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Relay.Tests.Displays;
using Relay.Tests.Shops;

namespace Relay.Tests.Printing;

/// <summary>A shop with one till and one printer, and what the printer says at the relay's door.</summary>
internal sealed class TestPrinter : IAsyncDisposable
{
    private readonly HttpClient _line;

    private TestPrinter(RelayUnderTest relay, TestShop shop, string id, string? url)
    {
        Relay = relay;
        Shop = shop;
        Id = id;
        Path = url is null ? "" : new Uri(url).AbsolutePath;
        Till = new TestTill(relay, shop.TillKey);
        _line = relay.Client();
    }

    public RelayUnderTest Relay { get; private set; }
    public TestShop Shop { get; }
    public TestTill Till { get; }
    public string Id { get; }

    /// <summary>Of the address that is typed into it.</summary>
    public string Path { get; }

    public static Task<TestPrinter> StarAsync(string members = "", Dictionary<string, string>? settings = null) => AddAsync("star-cloudprnt", members, settings);

    public static Task<TestPrinter> EpsonAsync(string members = "", Dictionary<string, string>? settings = null) => AddAsync("epson-sdp", members, settings);

    public static async Task<TestPrinter> AddAsync(string protocol, string members = "", Dictionary<string, string>? settings = null)
    {
        var relay = await RelayUnderTest.StartAsync(settings);
        var shop = await TestShop.RegisterAsync(relay);
        var added = await new TestTill(relay, shop.TillKey).SendAsync(
            HttpMethod.Post, "/v1/printers", $$"""{"name":"Counter","protocol":"{{protocol}}"{{members}}}""", HttpStatusCode.Created);
        return new TestPrinter(relay, shop, added.Text("printerId"), added.TryGetProperty("url", out var url) ? url.GetString() : null);
    }

    /// <summary>A ticket of the till.</summary>
    public async Task<string> PushAsync(string members = "") => (await Till.PushAsync(members)).Text("token");

    /// <summary>Asks for a print; the delivery's id.</summary>
    public async Task<string> PrintAsync(string token, string members = "") =>
        (await Till.SendAsync(HttpMethod.Post, $"/v1/tickets/{token}/deliveries", $$"""{"channel":"print"{{members}}}""", HttpStatusCode.Accepted)).Text("deliveryId");

    public async Task<string> OpenDrawerAsync(string members = "{}") =>
        (await Till.SendAsync(HttpMethod.Post, "/v1/drawer", members, HttpStatusCode.Accepted)).Text("deliveryId");

    /// <summary>State and reason of a delivery, as <c>failed expired</c>.</summary>
    public async Task<string> StateAsync(string delivery)
    {
        var body = await Till.SendAsync(HttpMethod.Get, "/v1/deliveries/" + delivery);
        return body.Text("state") + (body.TryGetProperty("reason", out var reason) ? " " + reason.GetString() : "");
    }

    /// <summary>What a Star is answered; <c>jobReady</c> and all.</summary>
    public async Task<JsonElement> PollAsync(string status = "200%20OK", string members = "")
    {
        using var body = new StringContent($$"""{"status":"23 6 0 0 0 0 0 0 0 ","printerMAC":"00:11:62:00:00:01","statusCode":"{{status}}","clientAction":null{{members}}}""");
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await _line.PostAsync(Path, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    public async Task<string?> OfferedAsync(string status = "200%20OK") =>
        await PollAsync(status) is var answer && answer.GetProperty("jobReady").GetBoolean() ? answer.Text("jobToken") : null;

    public Task<HttpResponseMessage> FetchAsync(string token, string? type = "application/vnd.star.starprnt") =>
        _line.GetAsync($"{Path}?uid=&mac=00:11:62:00:00:01&token={token}" + (type is null ? "" : "&type=" + Uri.EscapeDataString(type)));

    public async Task<byte[]> FetchedAsync(string token, string? type = "application/vnd.star.starprnt")
    {
        using var answer = await FetchAsync(token, type);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async Task ReportAsync(string token, string code = "200%20OK")
    {
        using var answer = await _line.DeleteAsync($"{Path}?uid=&mac=00:11:62:00:00:01&token={token}&code={code}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _line.SendAsync(request);

    /// <summary>An Epson's form.</summary>
    public async Task<HttpResponseMessage> FormAsync(string form)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(form));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return await _line.PostAsync(Path, body);
    }

    /// <summary>What an Epson that asks for work is answered; empty when there is none.</summary>
    public async Task<byte[]> AskAsync()
    {
        using var answer = await FormAsync("ConnectionType=GetRequest&ID=printer1&Name=TM-m30");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async Task AnswerAsync(string xml)
    {
        using var answer = await FormAsync("ConnectionType=SetResponse&ID=printer1&ResponseFile=" + Uri.EscapeDataString(xml));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, answer.Content.Headers.ContentLength);
    }

    public ValueTask DisposeAsync()
    {
        _line.Dispose();
        return Relay.DisposeAsync();
    }
}
