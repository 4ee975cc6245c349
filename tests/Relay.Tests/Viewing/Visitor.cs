namespace Relay.Tests.Viewing;

/// <summary>Asks as browsers and as programs do.</summary>
internal static class Visitor
{
    /// <summary>What Chromium sends for a page.</summary>
    public const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    public static async Task<HttpResponseMessage> VisitAsync(
        this HttpClient client, string path, HttpMethod? method = null, string accept = Browser, string? language = null, HttpContent? body = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, path) { Content = body };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return await client.SendAsync(request);
    }

    /// <summary>All that an observer sees of an answer, but the moment it was given.</summary>
    public static async Task<string> SeenAsync(this HttpResponseMessage answer)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date")
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n\n{Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync())}";
    }

    public static string? Header(this HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}
