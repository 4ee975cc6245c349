using System.Net;
using System.Text;
using System.Text.Json;

namespace Relay.Tests.Shops;

/// <summary>How tests of this room speak to the relay, and read what it answers.</summary>
internal static class Json
{
    public static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    public static Task<HttpResponseMessage> SendJsonAsync(this HttpClient client, HttpMethod method, string path, string? json = null) =>
        client.SendAsync(new HttpRequestMessage(method, path) { Content = json is null ? null : Body(json) });

    public static async Task<JsonElement> ReadAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{status} was expected, not {response.StatusCode}: {text}");
        return text.Length == 0 || response.Content.Headers.ContentType?.MediaType == "application/octet-stream" ? default : JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The slug of the problem that was answered, and the members that it names.</summary>
    public static async Task<(string Slug, IReadOnlyList<(string Pointer, string Code)> Errors)> ReadProblemAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.ReadAsync(status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var errors = body.TryGetProperty("errors", out var list)
            ? list.EnumerateArray().Select(error => (error.Text("pointer"), error.Text("code"))).ToList()
            : [];
        return (body.Text("type").Split('/')[^1], errors);
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
