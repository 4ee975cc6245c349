using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Conformance.Recording;

/// <summary>Passes a request on as it came, and its answer back.</summary>
internal sealed class Forwarder : IDisposable
{
    private static readonly string[] OfTheConnection = ["Host", "Connection", "Transfer-Encoding", "Content-Length", "Keep-Alive"];

    private readonly Uri _relay;
#pragma warning disable RS0030 // The one client of the proxy.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
#pragma warning restore RS0030

    public Forwarder(Uri relay) => _relay = relay;

    public static async Task<Exchange> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new Exchange(
            0, TimeProvider.System.GetUtcNow(), request.Method, request.GetEncodedPathAndQuery(), request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal),
            Text(request.Headers["Idempotency-Key"]), request.ContentType, body.ToArray(), 0, "", [], null);
    }

    public async Task<RelayAnswer> ForwardAsync(Exchange request, HttpContext context)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(_relay, request.Target));
        if (request.Body.Length > 0)
            message.Content = new ByteArrayContent(request.Body);
        foreach (var (name, values) in context.Request.Headers.Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            if (!message.Headers.TryAddWithoutValidation(name, values.ToArray()))
                message.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        using var answer = await _http.SendAsync(message, context.RequestAborted);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase));
        return new RelayAnswer((int)answer.StatusCode, [.. headers.Select(header => (header.Key, header.Value.ToArray()))], await answer.Content.ReadAsByteArrayAsync(), answer.Headers.RetryAfter?.Delta);
    }

    public void Dispose() => _http.Dispose();

    private static string? Text(StringValues values) => values.Count == 0 ? null : values.ToString();
}

internal sealed record RelayAnswer(int Status, IReadOnlyList<(string Name, string[] Values)> Headers, byte[] Body, TimeSpan? RetryAfter)
{
    public Exchange Onto(Exchange request)
    {
        var (slug, pointers) = Status >= 400 ? Problem() : ("", []);
        return request with { Status = Status, Slug = slug, Pointers = pointers, RetryAfter = RetryAfter };
    }

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var (name, values) in Headers)
            response.Headers[name] = values;
        if (Body.Length > 0)
            await response.Body.WriteAsync(Body);
    }

    private (string Slug, IReadOnlyList<string> Pointers) Problem()
    {
        try
        {
            var problem = JsonDocument.Parse(Body).RootElement;
            var type = problem.GetProperty("type").GetString() ?? "";
            return (type[(type.LastIndexOf('/') + 1)..], problem.TryGetProperty("errors", out var errors)
                ? [.. errors.EnumerateArray().Select(error => $"{error.GetProperty("pointer").GetString()} ({error.GetProperty("code").GetString()})")] : []);
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return ("", []);
        }
    }
}
