using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Relay.Displays.Boards;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>The service worker of a display, and the page that it keeps for when the relay is away.</summary>
internal static class AwayEndpoints
{
    private const string Worker = AwayPage.Address + ".js";

    public static void MapAway(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Worker, GetWorker).ExcludeFromDescription();
        routes.MapGet(AwayPage.Address, GetPage).ExcludeFromDescription();
    }

    /// <summary>Never kept: a browser compares it with what it runs, and takes the new one.</summary>
    private static FileContentHttpResult GetWorker(HttpContext context, DisplayAssets assets)
    {
        PageHeaders.ApplyToFile(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-cache";
        // Its own folder would be all that it may answer for, and the display's address has no slash at its end.
        context.Response.Headers["Service-Worker-Allowed"] = DisplayPageEndpoints.Address;
        return TypedResults.Bytes(assets.AwayWorker.For(context), "text/javascript; charset=utf-8");
    }

    /// <summary>In the language and look of the display that asks.</summary>
    private static FileContentHttpResult GetPage(HttpContext context, DisplayAuthentication authentication, BoardPresenter boards, DisplayAssets assets)
    {
        var idle = authentication.Find(context.Request) is { } display ? boards.Idle(display) : null;
        var page = AwayPage.Of(idle, BoardTexts.In(idle?.Language ?? CodePage.TextsFor(context.Request).Language), assets);
        AwayPage.ApplyHeaders(context.Response.Headers, assets);
        return TypedResults.Bytes(PackedFile.Of(Encoding.UTF8.GetBytes(page)).For(context), "text/html; charset=utf-8");
    }
}
