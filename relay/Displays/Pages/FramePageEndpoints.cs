using System.Globalization;
using Relay.Displays.Boards;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>The display where no script runs: frames within frames. A browser without script that finds the relay away is left with its own error page for ever; here only the frame is,
/// and the one around it loads it anew. The outermost never goes anywhere, so it never is lost, and holds the link to touch.</summary>
internal static class FramePageEndpoints
{
    public const string Address = "/display/frame";

    /// <summary>The frame that shows the board or the code.</summary>
    public const string Innermost = Address + "?layer=0";

    /// <summary>Seconds after which the frame around another loads itself, and all in it, anew; the innermost first. One is lost itself when the relay is away at that very moment, and the next
    /// brings it back.</summary>
    private static readonly int[] Again = [60, 600, 7200];

    public static void MapFramePage(this IEndpointRouteBuilder routes) => routes.MapGet(Address, ShowFrame).ExcludeFromDescription();

    private static async Task<IResult> ShowFrame(
        int? layer, long? after, HttpContext context, DisplayAuthentication authentication, CodePage codes, TillBoards tills, BoardPresenter boards, ShownTickets shown,
        DisplaySightings sightings, Watchers watchers, Holding holding, DisplayAssets assets, CancellationToken cancellation)
    {
        if (layer is null && after is null)
            return Outermost(authentication.Find(context.Request) is { } known ? BoardTexts.In(boards.Idle(known).Language) : BoardTexts.In(context.Request.Headers.AcceptLanguage), assets);
        if (layer is { } around && around is >= 1 && around <= Again.Length)
            return Around(Inner(around - 1), Inner(around), Again[around - 1]);
        if (after is not null)
        {
            if (DisplayAuthentication.Read(context.Request) is null)
                return codes.Refused(context, Following(0), FrameRole.Inner);
            if (authentication.Find(context.Request) is { } waiting)
                await DisplayPageEndpoints.HoldAsync(waiting, after.Value, new HeldRequest(assets.Build), tills, watchers, holding, cancellation);
            else
                await codes.WaitAsync(context.Request, cancellation);
        }
        if (authentication.Find(context.Request) is not { } display)
            return codes.Show(context, plain: true, Following(0), FrameRole.Inner);
        await DisplayPageEndpoints.RenewAsync(context, display, authentication, sightings);
        var board = boards.Present(display);
        return DisplayPageEndpoints.Page(board, boards.Idle(display), shown, plain: true, Following(board.Version), holding.IsEnding ? DisplayPage.AfterRestart : DisplayPage.Soon, FrameRole.Inner);
    }

    private static string Inner(int layer) => string.Create(CultureInfo.InvariantCulture, $"{Address}?layer={layer}");

    private static string Following(long version) => string.Create(CultureInfo.InvariantCulture, $"{Address}?after={version}");

    /// <summary>The page that the browser keeps. Who knows no frames follows the link that stands in their place.</summary>
    private static DisplayPage Outermost(BoardTexts texts, DisplayAssets assets) =>
        new(texts.Language, "Ticket Relay", "frame outermost", Html.Of($"""
            <iframe id="inner" title="Ticket Relay" frameborder="0" scrolling="no" src="{Inner(Again.Length)}"><a href="/display/plain">{texts.Refresh}</a></iframe>
            <p id="offline" role="status">{texts.Offline}</p>
            <p id="again"><a href="{Address}">{texts.Refresh}</a></p>
            <script src="/display/frame.js?v={assets.Build}"></script>
            """))
        { Script = false, Frames = FrameRole.Outermost };

    private static DisplayPage Around(string inner, string next, int seconds) => new("en", "Ticket Relay", "frame", Html.Of($"""
        <iframe title="Ticket Relay" frameborder="0" scrolling="{(inner == Innermost ? "auto" : "no")}" src="{inner}"></iframe>
        """))
    { Script = false, Frames = FrameRole.Inner, Next = next, NextAfter = seconds };
}
