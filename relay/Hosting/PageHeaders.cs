using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Relay.Hosting;

/// <summary>Headers of everything a person sees: nothing foreign loads, nothing is kept, nothing is told to others.</summary>
internal static class PageHeaders
{
    private const string WithScript =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Before 2022 engines did not count a WebSocket of the page's own host as 'self', so it is named. The hash is of the one script that stands in the page itself.</summary>
    private static readonly CompositeFormat WithSocket = CompositeFormat.Parse(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self' 'sha256-{0}'; connect-src 'self' ws://{1} wss://{1}; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    private const string WithoutScript =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Frames hold pages of the relay itself only, and no other site's page may hold one of ours.</summary>
    private const string WithFrames =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    /// <summary>For a page.</summary>
    /// <param name="script">Whether the page brings a script of its own; without one none may run.</param>
    /// <param name="manifest">Whether the page may be put on a home screen.</param>
    public static void Apply(IHeaderDictionary headers, bool script, bool manifest = false)
    {
        headers.ContentSecurityPolicy = (script ? WithScript : WithoutScript) + (manifest ? "; manifest-src 'self'" : "");
        ApplyToFile(headers);
    }

    /// <summary>For a page whose script opens a WebSocket.</summary>
    /// <param name="host">Where the browser has the page from.</param>
    /// <param name="inline">The script that stands in the page.</param>
    public static void ApplyWithSocket(IHeaderDictionary headers, HostString host, string inline)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)));
        headers.ContentSecurityPolicy = string.Format(CultureInfo.InvariantCulture, WithSocket, hash, host.ToUriComponent());
        ApplyToFile(headers);
    }

    /// <summary>For a page that holds frames or stands in one.</summary>
    public static void ApplyWithFrames(IHeaderDictionary headers, bool isOutermost)
    {
        headers.ContentSecurityPolicy = WithFrames + (isOutermost ? "'none'" : "'self'");
        ApplyToFile(headers);
    }

    /// <summary>For a file such as the PDF: a policy on it would make Chromium's viewer refuse it.</summary>
    public static void ApplyToFile(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
    }
}
