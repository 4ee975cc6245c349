using System.Net;
using System.Text.Json;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>A till's POS: pushes tickets and tells displays what to show.</summary>
internal sealed class TestTill(RelayUnderTest relay, string key)
{
    private int _number;

    public string Key => key;

    /// <summary>Pushes a ticket and returns the answer.</summary>
    public async Task<JsonElement> PushAsync(string members = "")
    {
        var number = $"{Guid.NewGuid():N}-{++_number}";
        using var client = relay.Client(key);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/tickets")
        {
            Content = Json.Body($$"""{"number":"{{number}}","total":12.5,"currency":"EUR"{{members}}}"""),
        };
        request.Headers.Add("Idempotency-Key", "key-" + number);
        using var answer = await client.SendAsync(request);
        return await answer.ReadAsync(HttpStatusCode.Created);
    }

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string? json = null, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var client = relay.Client(key);
        using var answer = await client.SendJsonAsync(method, path, json);
        return await answer.ReadAsync(status);
    }

    public async Task<(string Slug, IReadOnlyList<(string Pointer, string Code)> Errors)> RefusedAsync(
        HttpMethod method, string path, string? json, HttpStatusCode status)
    {
        using var client = relay.Client(key);
        using var answer = await client.SendJsonAsync(method, path, json);
        return await answer.ReadProblemAsync(status);
    }

    /// <summary>Waits until its only display counts as there.</summary>
    public async Task UntilOnlineAsync()
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (!(await SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].GetProperty("online").GetBoolean())
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), "The held page never counted as there.");
    }
}
