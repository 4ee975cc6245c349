using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Relay.EndToEnd;

/// <summary>A till as an integrator would write it with plain HTTP.</summary>
internal sealed class TillClient(HttpClient http) : IDisposable
{
    /// <summary>Makes a shop with one till on a relay whose registration is open.</summary>
    public static async Task<(string ShopKey, string TillKey)> RegisterAsync(RelayProcess relay)
    {
        using var client = relay.Client();
        using var answer = await client.PostAsJsonAsync("/v1/shops", new { name = "Chaussures", language = "fr", country = "FR" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var shop = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (shop.GetProperty("shopKey").GetString()!, shop.GetProperty("tills")[0].GetProperty("tillKey").GetString()!);
    }

    /// <summary>What a tablet opens to be paired with the till of that client's key.</summary>
    public static async Task<string> PairingLinkAsync(HttpClient till)
    {
        using var content = new StringContent("{}", new MediaTypeHeaderValue("application/json"));
        using var answer = await till.PostAsync(new Uri("/v1/pairings", UriKind.Relative), content);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("link").GetString()!;
    }

    /// <summary>Pushes a ticket; the answer is the caller's to judge.</summary>
    public async Task<(HttpStatusCode Status, Acknowledgement? Ticket)> PushAsync(string json, string idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/tickets")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, answer.StatusCode == HttpStatusCode.Created ? Read(await answer.Content.ReadFromJsonAsync<JsonElement>()) : null);
    }

    public void Dispose() => http.Dispose();

    private static Acknowledgement Read(JsonElement answer) => new(
        answer.GetProperty("token").GetString()!, answer.GetProperty("link").GetString()!,
        answer.GetProperty("document").GetProperty("sha256").GetString()!);
}

/// <summary>What a 201 promised.</summary>
internal sealed record Acknowledgement(string Token, string Link, string Sha256);
