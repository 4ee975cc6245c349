using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Relay.Start;

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
