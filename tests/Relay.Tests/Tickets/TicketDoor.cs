using System.Net;
using System.Text;
using Relay.Tests.Shops;

namespace Relay.Tests.Tickets;

/// <summary>Sends tickets through the relay's door.</summary>
internal static class TicketDoor
{
    public const string Minimal = """{"number":"42","total":9.90,"currency":"EUR"}""";

    /// <summary>Posts a ticket under an Idempotency-Key; a new one where none is given.</summary>
    public static Task<HttpResponseMessage> PostTicketAsync(this HttpClient client, string json, string? key = null) =>
        client.PostTicketAsync(Encoding.UTF8.GetBytes(json), key);

    public static async Task<HttpResponseMessage> PostTicketAsync(this HttpClient client, byte[] json, string? key = null, string? type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/tickets") { Content = new ByteArrayContent(json) };
        if (type is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }

    /// <summary>The token in an answer that must be a 201.</summary>
    public static async Task<string> TokenAsync(this HttpResponseMessage answer) => (await answer.ReadAsync(HttpStatusCode.Created)).Text("token");

    /// <summary>The problem of an answer: its slug, and each error as <c>pointer code</c>.</summary>
    public static async Task<(string Slug, string Errors)> RefusalAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var (slug, errors) = await answer.ReadProblemAsync(status);
        return (slug, string.Join(", ", errors.Select(error => $"{error.Pointer} {error.Code}")));
    }

    /// <summary>Whether the answer says that it was given before.</summary>
    public static bool IsReplayed(this HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Single() == "true";
}
