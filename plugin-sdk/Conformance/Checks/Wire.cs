using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Conformance.Checks;

/// <summary>Plain HTTP to the relay under test.</summary>
internal sealed class Wire : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _key;

    public Wire(Uri relay, string key)
    {
        _key = key;
#pragma warning disable RS0030 // The one client of this program.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = relay, Timeout = TimeSpan.FromSeconds(30) };
#pragma warning restore RS0030
    }

    public Task<WireAnswer> SubmitAsync(string json, string idempotencyKey, string? key = null) => SendAsync(HttpMethod.Post, "/v1/tickets", key ?? _key, json, idempotencyKey);

    public Task<WireAnswer> SendAsync(HttpMethod method, string path, string? json = null) => SendAsync(method, path, _key, json, null);

    /// <summary>As anyone, without a key.</summary>
    public Task<WireAnswer> LookAsync(string path) => SendAsync(HttpMethod.Get, path, null, null, null);

    /// <summary>Opens a link that the relay gave; status 0 where nobody is there.</summary>
    public async Task<WireAnswer> FollowAsync(string link)
    {
        try
        {
            return await LookAsync(link);
        }
        catch (HttpRequestException)
        {
            return new WireAnswer(0, null, [], null, false);
        }
    }

    public async Task<WireAnswer> VerifyAsync(byte[] pdf)
    {
        using var content = new ByteArrayContent(pdf);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var answer = await _http.PostAsync(new Uri("/v1/verify", UriKind.Relative), content);
        return await WireAnswer.ReadAsync(answer);
    }

    public async Task<WireAnswer> SubmitPdfAsync(byte[] pdf, string query, string idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/tickets?" + query, UriKind.Relative)) { Content = new ByteArrayContent(pdf) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var answer = await _http.SendAsync(request);
        return await WireAnswer.ReadAsync(answer);
    }

    public void Dispose() => _http.Dispose();

    private async Task<WireAnswer> SendAsync(HttpMethod method, string path, string? key, string? json, string? idempotencyKey)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute));
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request);
        return await WireAnswer.ReadAsync(answer);
    }
}

internal sealed record WireAnswer(int Status, string? ContentType, byte[] Body, DateTimeOffset? Date, bool Replayed)
{
    private JsonElement? Json
    {
        get
        {
            try
            {
                return JsonDocument.Parse(Body).RootElement;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>The problem's slug; empty where it is none.</summary>
    public string Slug => ContentType == "application/problem+json" && Text("type") is { } type ? type[(type.LastIndexOf('/') + 1)..] : "";

    public string? Text(string member) =>
        Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Whether that text stands in it.</summary>
    public bool Holds(string? text) => text is not null && Encoding.UTF8.GetString(Body).Contains(text, StringComparison.Ordinal);

    /// <summary>Whether the problem names that member.</summary>
    public bool Names(string pointer) =>
        Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("errors", out var errors)
        && errors.EnumerateArray().Any(error => error.GetProperty("pointer").GetString() == pointer);

    public static async Task<WireAnswer> ReadAsync(HttpResponseMessage answer) => new(
        (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync(), answer.Headers.Date,
        answer.Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Contains("true"));
}
