using System.Globalization;

namespace Relay.Displays.Pages;

/// <summary><c>Retry-After</c> of a page that asks for patience, in whole seconds (RFC 9110, 10.2.3).</summary>
internal static class RetryHeader
{
    public static void Write(HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
