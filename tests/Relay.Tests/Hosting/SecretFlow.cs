using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Relay.Start;
using Relay.Tests.Documents.Signing;

namespace Relay.Tests.Hosting;

/// <summary>The whole job, right and wrong, and the words in it that nobody may read in any output.</summary>
internal sealed class SecretFlow
{
    private readonly List<(string Name, string Word)> _words = [("mail address", "lea.secret@example.fr"), ("ticket text", "Zibeline-Nocturne")];

    public IReadOnlyList<(string Name, string Word)> Words => _words;

    /// <summary>A route that throws, with all secrets so far in its exception that can be told by their form.</summary>
    public Task FailTellingAll(HttpContext context) => throw new InvalidOperationException(
        string.Join(" and ", _words.Where(one => one.Name is "mail address" or "token" or "token as typed" or "shop key" or "till key").Select(one => one.Word)));

    public async Task RunAsync(RelayUnderTest relay)
    {
        using var anyone = relay.Client();
        var link = new Uri(relay.Services.GetRequiredService<StartLinks>().New()).AbsolutePath;
        _words.Add(("start link", link.Split('.')[1]));
        using var page = await anyone.GetAsync(link);
        await MakeShopAsync(anyone, link + "/shops");
        var (_, tillKey) = await MakeShopAsync(anyone, "/v1/shops");
        using var till = relay.Client(tillKey);
        await MisuseKeyAsync(relay, anyone, tillKey);
        await AskForAsync(anyone, Token("7ZK3M9QXW2B4C6D8E0F1G5H7JN"));
        await PairAsync(relay, till);
        var token = Token(await PushAsync(till));
        await AskForAsync(anyone, token);
        await HandleAsync(till, anyone, token);
        await SendPdfsAsync(till);
        await SendNonsenseAsync(till);
    }

    private string Token(string token)
    {
        _words.Add(("token", token));
        _words.Add(("token as typed", string.Join('-', token.Chunk(5).Select(part => new string(part)))));
        return token;
    }

    private async Task<(string ShopKey, string TillKey)> MakeShopAsync(HttpClient client, string path)
    {
        using var answer = await client.PostAsJsonAsync(path, new { name = "Zibeline-Nocturne" });
        var shop = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var keys = (Shop: shop.GetProperty("shopKey").GetString()!, Till: shop.GetProperty("tills")[0].GetProperty("tillKey").GetString()!);
        foreach (var (name, key) in new[] { ("shop key", keys.Shop), ("till key", keys.Till) })
        {
            _words.Add((name, key));
            _words.Add((name + "'s secret part", key.Split('_')[3]));
        }
        return keys;
    }

    private async Task<string> PushAsync(HttpClient till)
    {
        const string Ticket = """
            {"number":"Zibeline-Nocturne-1","total":12.5,"currency":"EUR","customer":{"name":"Zibeline-Nocturne"},
             "store":{"name":"Zibeline-Nocturne","email":"lea.secret@example.fr"},"lines":[{"description":"Zibeline-Nocturne","total":12.5}]}
            """;
        _words.Add(("idempotency key", "Idempotent-Nocturne-77"));
        var stored = default(JsonElement);
        for (var turn = 0; turn < 2; turn++)
        {
            using var question = new HttpRequestMessage(HttpMethod.Post, "/v1/tickets") { Content = Json(Ticket), Headers = { { "Idempotency-Key", "Idempotent-Nocturne-77" } } };
            using var answer = await till.SendAsync(question);
            Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
            stored = await answer.Content.ReadFromJsonAsync<JsonElement>();
        }
        return stored.GetProperty("token").GetString()!;
    }

    private static async Task HandleAsync(HttpClient till, HttpClient anyone, string token)
    {
        using var found = await till.GetAsync("/v1/tickets?number=Zibeline-Nocturne-1");
        using var state = await till.GetAsync("/v1/tickets/" + token);
        using var again = await till.PostAsync($"/v1/tickets/{token}/deliveries", Json("""{"channel":"display"}"""));
        using var shown = await till.PutAsync("/v1/display", Json("""{"state":"message","text":"Zibeline-Nocturne"}"""));
        var pdf = await anyone.GetByteArrayAsync($"/T/{token}/pdf");
        using var file = new ByteArrayContent(pdf) { Headers = { ContentType = new("application/pdf") } };
        using var verified = await anyone.PostAsync("/v1/verify", file);
        using var forgotten = await anyone.PostAsync($"/T/{token}/forget", null);
        using var gone = await till.DeleteAsync("/v1/tickets/" + token);
        Assert.All([found, state, again, shown, verified, forgotten], answer => Assert.InRange((int)answer.StatusCode, 200, 299));
    }

    private async Task PairAsync(RelayUnderTest relay, HttpClient till)
    {
        using var answer = await till.PostAsync("/v1/pairings", Json("{}"));
        var pairing = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var link = new Uri(pairing.GetProperty("link").GetString()!).AbsolutePath;
        _words.Add(("pairing secret", link.Split('/')[^1]));
        _words.Add(("pairing code", pairing.GetProperty("code").GetString()!));
        using var tablet = relay.Client();
        using var asked = await tablet.GetAsync(link);
        using var paired = await tablet.PostAsync(link, null);
        var cookie = paired.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        _words.Add(("display credential", cookie.Split('=', 2)[1]));
        tablet.DefaultRequestHeaders.Add("Cookie", cookie);
        using var page = await tablet.GetAsync("/display");
        using var hub = await tablet.PostAsync("/hub/display/negotiate?negotiateVersion=1", null);
        using var wrong = await tablet.GetAsync("/hub/display?id=" + cookie.Split('=', 2)[1]);
        using var code = await till.PostAsync("/v1/pairings/claim", Json($$"""{"code":"{{pairing.GetProperty("code").GetString()}}"}"""));
        Assert.True(page.IsSuccessStatusCode && hub.IsSuccessStatusCode);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static async Task MisuseKeyAsync(RelayUnderTest relay, HttpClient anyone, string key)
    {
        using var inQuery = await anyone.GetAsync($"/v1/tickets?number=1&key={key}");
        using var inPath = await anyone.GetAsync($"/v1/tickets/{key}");
        using var wrong = relay.Client(key[..^1] + (key[^1] == 'a' ? 'b' : 'a'));
        using var refused = await wrong.GetAsync("/v1/tickets?number=Zibeline-Nocturne");
    }

    private static async Task AskForAsync(HttpClient anyone, string token)
    {
        foreach (var typed in new[] { token, token.ToLowerInvariant(), string.Join('-', token.Chunk(5).Select(part => new string(part))) })
            foreach (var path in new[] { "/T/", "/nowhere/", "/v1/tickets/" })
            {
                using var answer = await anyone.GetAsync(path + typed);
                using var page = await anyone.GetAsync(path + typed + "/page");
            }
    }

    /// <summary>Taken, refused by a rule, refused for its facts: what a PDF and its query say is told to the till and nobody else.</summary>
    private static async Task SendPdfsAsync(HttpClient till)
    {
        var statuses = new List<System.Net.HttpStatusCode>();
        foreach (var (pdf, query) in new[]
        {
            (SmallPdf.Plain, "number=Zibeline-Nocturne-2"),
            (new SmallPdf { [6] = "<</JS(Zibeline-Nocturne)/Launch(lea.secret@example.fr)>>" }.ToBytes(), "number=Zibeline-Nocturne-3"),
            (SmallPdf.Plain, "number=Zibeline-Nocturne-4&total=lea.secret@example.fr&Zibeline-Nocturne=1"),
        })
        {
            using var question = new HttpRequestMessage(HttpMethod.Post, "/v1/tickets?" + query) { Content = new ByteArrayContent(pdf), Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } } };
            question.Content.Headers.ContentType = new("application/pdf");
            using var answer = await till.SendAsync(question);
            statuses.Add(answer.StatusCode);
        }
        Assert.Equal([System.Net.HttpStatusCode.Created, System.Net.HttpStatusCode.UnprocessableEntity, System.Net.HttpStatusCode.BadRequest], statuses);
    }

    private static async Task SendNonsenseAsync(HttpClient till)
    {
        foreach (var body in new[]
        {
            """{"number":"Zibeline-Nocturne","total":"lea.secret@example.fr"}""",
            """{"Zibeline-Nocturne":1}""",
            """{"number":"1","lines":[{"description":"Zibeline-Nocturne","unknown":"lea.secret@example.fr"}]}""",
            """{"number":"Zibeline-Nocturne""",
        })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await till.PostAsync("/v1/tickets", content);
        }
    }
}
