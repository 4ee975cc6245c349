using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Relay.EndToEnd;

/// <summary>What a Star printer says at the address that was typed into it.</summary>
internal sealed class StarPrinter(RelayProcess relay, string path) : IDisposable
{
    private readonly HttpClient _line = relay.Client();

    /// <summary>Asks for work; the job's token, null when there is none.</summary>
    public async Task<string?> PollAsync(string status = "200%20OK", string asb = "")
    {
        using var content = new StringContent($$"""{"statusCode":"{{status}}","status":"{{asb}}"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await _line.PostAsync(new Uri(path, UriKind.Relative), content);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("jobReady").GetBoolean() ? body.RootElement.GetProperty("jobToken").GetString() : null;
    }

    /// <summary>Fetches a job, and reports what became of it.</summary>
    public async Task PrintAsync(string? token, string code)
    {
        Assert.NotNull(token);
        Assert.NotEmpty(await _line.GetByteArrayAsync(new Uri($"{path}?type=application/vnd.star.starprnt&token={token}", UriKind.Relative)));
        using var answer = await _line.DeleteAsync(new Uri($"{path}?token={token}&code={code}", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode);
    }

    /// <summary>A till pushes a ticket and wants it on paper.</summary>
    public static async Task OrderAsync(RelayProcess relay, string tillKey)
    {
        using var till = relay.Client(tillKey);
        using var pos = new TillClient(relay.Client(tillKey));
        var (_, ticket) = await pos.PushAsync("""{"number":"1","total":12.5,"currency":"EUR"}""", "key-of-1");
        using var content = new StringContent("""{"channel":"print"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var answer = await till.PostAsync(new Uri($"/v1/tickets/{ticket!.Token}/deliveries", UriKind.Relative), content);
        Assert.True(answer.IsSuccessStatusCode);
    }

    public void Dispose() => _line.Dispose();
}
