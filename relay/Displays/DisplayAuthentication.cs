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
            Secure = links.IsHttps && !(options.Value.DisplaysOverHttp && !response.HttpContext.Request.IsHttps),
            SameSite = SameSiteMode.Lax,
            MaxAge = Life,
            Path = "/",
        });
}
