using Microsoft.AspNetCore.Http.HttpResults;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>What a tablet asks for when the display is put on its home screen: opened from there, it fills the screen.</summary>
internal static class HomeScreenEndpoints
{
    public const string Manifest = "/display/manifest.webmanifest";

    /// <summary>By the W3C's Web Application Manifest. The address is the one of the page, so that an icon always opens today's display.</summary>
    private const string ManifestText = """
        {
          "name": "Ticket Relay",
          "short_name": "Ticket Relay",
          "id": "/display",
          "start_url": "/display",
          "scope": "/display",
          "display": "fullscreen",
          "orientation": "any",
          "background_color": "#10231a",
          "theme_color": "#10231a",
          "icons": [
            { "src": "/display/icon-192.png", "sizes": "192x192", "type": "image/png", "purpose": "any" },
            { "src": "/display/icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "any" },
            { "src": "/display/icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable" }
          ]
        }
        """;

    private static readonly PackedFile ManifestFile = PackedFile.Of(System.Text.Encoding.UTF8.GetBytes(ManifestText));

    private static readonly Dictionary<int, Lazy<byte[]>> Icons = DisplayIcon.Sizes.ToDictionary(size => size, size => new Lazy<byte[]>(() => DisplayIcon.Draw(size)));

    public static void MapHomeScreen(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Manifest, GetManifest).ExcludeFromDescription();
        routes.MapGet("/display/icon-{size:int}.png", GetIcon).ExcludeFromDescription();
    }

    private static FileContentHttpResult GetManifest(HttpContext context)
    {
        PageHeaders.ApplyToFile(context.Response.Headers);
        return TypedResults.Bytes(ManifestFile.For(context), "application/manifest+json; charset=utf-8");
    }

    private static IResult GetIcon(int size, HttpContext context)
    {
        if (!Icons.TryGetValue(size, out var icon))
            return new ProblemAnswer(HostingProblems.NotFound);
        PageHeaders.ApplyToFile(context.Response.Headers);
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Bytes(icon.Value, "image/png");
    }
}
