using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Scalar.AspNetCore;

namespace Relay.Hosting.OpenApi;

/// <summary>The contract for people, at <c>/docs</c>: Scalar's page, out of the package's own files. It asks nothing of any other host, and its policy lets it ask nothing.</summary>
internal static class DocsEndpoints
{
    private const string Resource = "ScalarStaticAssets.scalar.js";
    private const int NonceBytes = 16;

    /// <summary>The script makes style sheets by itself, and sets attributes: one takes the page's nonce, two are of its libraries and known by their hashes (a test sees when a new
    /// version has others). All of it is allowed to this page only.</summary>
    private static readonly CompositeFormat Policy = CompositeFormat.Parse(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{0}' 'sha256-l/2OpPg0d+2VLTLgwjf5mQo2CYwHDEqdj5TjbfEyVJI=' 'sha256-T13Uev3xCax2N28XaoAE8DOzQZKvPp7ZQVAi1iRREjo='; "
        + "style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    public static void MapDocs(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/docs", Page).ExcludeFromDescription();
        routes.MapGet("/docs/scalar.js", Script).ExcludeFromDescription();
    }

    private static IResult Page(HttpContext context, EmbeddedAssets assets)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var headers = context.Response.Headers;
        PageHeaders.ApplyToFile(headers);
        headers.ContentSecurityPolicy = string.Format(null, Policy, nonce);
        var page = Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta property="csp-nonce" content="{nonce}">
            <title>Ticket Relay: the API</title>
            <link rel="icon" href="{assets.Url("relay.svg")}">
            </head>
            <body>
            <noscript><p>This page needs a script. The contract itself is at <a href="/openapi/v1.json">/openapi/v1.json</a>.</p></noscript>
            <main id="contract"></main>
            <script src="/docs/scalar.js?v={Version}"></script>
            <script src="{assets.Url("docs.js")}"></script>
            </body>
            </html>

            """);
        return Results.Text(page.Markup, "text/html; charset=utf-8");
    }

    private static string Version { get; } = Uri.EscapeDataString(typeof(ScalarOptions).Assembly.GetName().Version!.ToString());

    /// <summary>The package holds it packed; so it goes out, except to who cannot unpack it.</summary>
    private static IResult Script(HttpContext context)
    {
        var file = typeof(ScalarOptions).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The package Scalar.AspNetCore carries no resource '{Resource}'.");
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!Gzip.Agree(context))
            return Results.Stream(new GZipStream(file, CompressionMode.Decompress), "text/javascript; charset=utf-8");
        return Results.Stream(file, "text/javascript; charset=utf-8");
    }
}
