using Relay.Hosting;

namespace Relay.Displays;

/// <summary>Whether a request comes from a page of the relay itself: browsers send cookies with a WebSocket, and old ones with a form, that any site opens.</summary>
internal static class OwnOrigin
{
    /// <summary>A page cannot forge its own host: an origin that is the host asked, or the public one, is ours. No origin is no foreign page: the cookie is SameSite.</summary>
    public static bool Allows(HttpRequest request, PublicLinks links)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && (string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(uri.Authority, links.Host, StringComparison.OrdinalIgnoreCase)));
    }
}
