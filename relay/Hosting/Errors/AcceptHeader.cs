using Microsoft.Net.Http.Headers;

namespace Relay.Hosting.Errors;

/// <summary>What the caller would rather read.</summary>
internal static class AcceptHeader
{
    /// <summary>Whether HTML is asked for by name and at least as dearly as JSON: a browser. Programs, and who says nothing, get JSON.</summary>
    public static bool PrefersPage(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var html = Quality(accepted, "text/html");
        return html > 0 && html >= Math.Max(Quality(accepted, "application/json"), Quality(accepted, "application/problem+json"));
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted.FirstOrDefault(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)) is { } found ? found.Quality ?? 1 : 0;
}
