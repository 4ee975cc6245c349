namespace Relay.Hosting.Limits;

/// <summary>Where the public URL is https, every answer tells browsers to come by https only for a year (RFC 6797). TLS itself ends at the proxy in front.</summary>
internal sealed class TransportSecurity(RequestDelegate next, PublicLinks links)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (links.IsHttps)
            context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    }
}
