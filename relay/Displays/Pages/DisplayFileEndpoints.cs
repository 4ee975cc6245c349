using Microsoft.AspNetCore.Http.HttpResults;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Displays.Pages;

/// <summary>What the tablet's page asks for beside itself.</summary>
internal static class DisplayFileEndpoints
{
    public const string AlivePicture = "/display/alive.gif";

    /// <summary>One transparent point.</summary>
    private static readonly byte[] Point = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static void MapDisplayFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/display/display.css", Style).ExcludeFromDescription();
        routes.MapGet("/display/display.js", Script).ExcludeFromDescription();
        routes.MapGet("/display/plain.css", PlainStyle).ExcludeFromDescription();
        routes.MapGet("/display/frame.js", FrameScript).ExcludeFromDescription();
        routes.MapGet("/display/guard.js", Guard).ExcludeFromDescription();
        routes.MapGet("/display/logo.png", Logo).ExcludeFromDescription();
        routes.MapGet("/display/alive", Alive).ExcludeFromDescription();
        routes.MapGet(AlivePicture, ShowAlive).ExcludeFromDescription();
        routes.MapGet("/display/paired", Paired).ExcludeFromDescription();
    }

    private static FileContentHttpResult Style(HttpContext context, DisplayAssets assets) => Kept(context, assets.Style, "text/css; charset=utf-8");

    private static FileContentHttpResult Script(HttpContext context, DisplayAssets assets) => Kept(context, assets.Script, "text/javascript; charset=utf-8");

    private static FileContentHttpResult PlainStyle(HttpContext context, DisplayAssets assets) => Kept(context, assets.PlainStyle, "text/css; charset=utf-8");

    private static FileContentHttpResult FrameScript(HttpContext context, DisplayAssets assets) => Kept(context, assets.FrameScript, "text/javascript; charset=utf-8");

    private static FileContentHttpResult Guard(HttpContext context, DisplayAssets assets) => Kept(context, assets.GuardFile, "text/javascript; charset=utf-8");

    /// <summary>The logo of the display's own shop.</summary>
    private static IResult Logo(HttpContext context, DisplayAuthentication authentication, ShopDirectory shops) =>
        authentication.Find(context.Request) is { } display && shops.Find(display.Shop)?.Logo is { } logo
            ? Kept(context, logo, "image/png")
            : new ProblemAnswer(HostingProblems.NotFound);

    /// <summary>So that a page leaves only when there is something to go to: an error page of the browser would stay for ever.</summary>
    private static ContentHttpResult Alive(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text("alive");
    }

    /// <summary>The same for a page without script: what is written instead of a picture is seen as long as it does not come.</summary>
    private static FileContentHttpResult ShowAlive(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Bytes(Point, "image/gif");
    }

    /// <summary>Held until the code that the tablet shows is claimed or over; then the page loads itself anew. Refused: the browser did not keep the cookie it was given.</summary>
    private static async Task<IResult> Paired(HttpContext context, CodePage codes, CancellationToken cancellation)
    {
        await codes.WaitAsync(context.Request, cancellation);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(codes.IsShown(context.Request) ? "wait" : DisplayAuthentication.Read(context.Request) is null ? "refused" : "go");
    }

    private static FileContentHttpResult Kept(HttpContext context, PackedFile file, string type) => Kept(context, file.For(context), type);

    /// <summary>The address changes with the content, so it may be kept.</summary>
    private static FileContentHttpResult Kept(HttpContext context, byte[] bytes, string type)
    {
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(bytes, type);
    }
}
