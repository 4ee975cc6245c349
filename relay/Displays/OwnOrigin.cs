using Relay.Hosting;

namespace Relay.Displays;

/// <summary>Whether a request comes from a page of the relay itself: browsers send cookies with a WebSocket, and old ones with a form, that any site opens.</summary>
internal static class OwnOrigin
{
    /// <summary>A page cannot forge its own host: an origin that is the host asked, or the public one, is ours. No origin is no foreign page: the cookie is SameSite.</summary>
    public static bool Allows(HttpRequest request, PublicLinks links)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && IsOurs(uri, request, links));
    }

    /// <summary>Scheme, host and port as the browser has them, told by the page of ours that it comes from; a proxy that we do not know may have changed all three. Null: none is told.</summary>
    public static string? Of(HttpRequest request, PublicLinks links) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps) && IsOurs(page, request, links)
            ? page.GetLeftPart(UriPartial.Authority)
            : null;

    private static bool IsOurs(Uri page, HttpRequest request, PublicLinks links) =>
        string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) || string.Equals(page.Authority, links.Host, StringComparison.OrdinalIgnoreCase);
}
