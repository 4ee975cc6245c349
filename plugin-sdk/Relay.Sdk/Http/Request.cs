using System.Net.Http.Headers;
using System.Text;
using TicketRelay.Json;

namespace TicketRelay.Http;

/// <summary>One request, which can be sent more than once.</summary>
internal sealed class Request(HttpMethod method, string path)
{
    public const string Json = "application/json";

    public static HttpMethod Patch { get; } = new("PATCH");

    public byte[]? Body { get; private set; }

    public string ContentType { get; private set; } = Json;

    public string? IdempotencyKey { get; private set; }

    /// <summary>Sending it twice is as sending it once.</summary>
    public bool IsRepeatable => IdempotencyKey is not null || method == HttpMethod.Get || method == HttpMethod.Delete || method == HttpMethod.Put;

    public Request With(byte[] body, string contentType)
    {
        Body = body;
        ContentType = contentType;
        return this;
    }

    public Request With(JsonText json) => With(json.ToBytes(), Json);

    public Request With(string json) => With(Encoding.UTF8.GetBytes(json), Json);

    public Request Once(string idempotencyKey)
    {
        IdempotencyKey = idempotencyKey;
        return this;
    }

    public HttpRequestMessage ToMessage(Uri origin, string? till)
    {
        var target = till is null ? path : path + (path.Contains('?') ? "&" : "?") + "till=" + Uri.EscapeDataString(till);
        var message = new HttpRequestMessage(method, new Uri(origin, target));
        if (IdempotencyKey is not null)
            message.Headers.Add("Idempotency-Key", IdempotencyKey);
        if (Body is null)
            return message;
        message.Content = new ByteArrayContent(Body);
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        return message;
    }
}
