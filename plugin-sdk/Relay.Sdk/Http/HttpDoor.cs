namespace TicketRelay.Http;

/// <summary>Makes the HTTP client: no redirects, which could carry the key elsewhere, and no cookies.</summary>
internal static class HttpDoor
{
    /// <param name="own">A handler of the till's, with its proxy or certificates; it stays the till's to dispose.</param>
    public static HttpClient Open(HttpMessageHandler? own)
    {
#pragma warning disable RS0030, CA2000, CA5399 // The one place that makes an HTTP client; the client disposes its handler.
        return own is null ? new HttpClient(Handler()) { Timeout = Timeout.InfiniteTimeSpan } : new HttpClient(own, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore RS0030, CA2000, CA5399
    }

#if NETSTANDARD
    private static HttpClientHandler Handler() => new() { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 16 };
#else
    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
#endif
}
