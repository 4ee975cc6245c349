using Microsoft.Extensions.Options;
using Relay.Hosting;

namespace Relay.Displays;

/// <summary>The tablet's cookie. The server sets it: what a script stores, some browsers delete after seven days without a touch, and nobody touches a display.</summary>
internal sealed class DisplayAuthentication(DisplayDirectory displays, PublicLinks links, IOptions<RelayOptions> options)
{
    public const string CookieName = "relay-display";

    /// <summary>The longest that browsers keep a cookie; sent anew with every page.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    /// <summary>The credential that the tablet sent, whether it opens anything or not.</summary>
    public static DisplayCredential? Read(HttpRequest request) =>
        DisplayCredential.TryParse(request.Cookies[CookieName], out var credential) ? credential : null;

    /// <summary>The paired display that sends this request; null when it is none.</summary>
    public Display? Find(HttpRequest request) => Read(request) is { } credential ? displays.Find(credential) : null;

    public void Write(HttpResponse response, DisplayCredential credential) =>
        response.Cookies.Append(CookieName, credential.Reveal(), new CookieOptions
        {
            HttpOnly = true,
            Secure = IsSecure(response.HttpContext.Request),
            SameSite = SameSiteMode.Lax,
            MaxAge = Life,
            Path = "/",
        });

    /// <summary>Whether a browser that did not send its cookie back lost it by coming over plain http, where browsers drop a cookie that is for https only. Without a proxy that we believe, the relay
    /// does not see what the browser sees: the address of the page before, what only secure pages send, and what an unknown proxy says are believed for choosing these words, and for nothing else.</summary>
    public bool LostToPlainHttp(HttpRequest request) =>
        IsSecure(request) && !request.IsHttps && !request.Headers.ContainsKey("Sec-Fetch-Site")
        && !request.Headers.Referer.ToString().StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        && !request.Headers["X-Forwarded-Proto"].ToString().Contains("https", StringComparison.OrdinalIgnoreCase);

    private bool IsSecure(HttpRequest request) => links.IsHttps && !(options.Value.DisplaysOverHttp && !request.IsHttps);
}
