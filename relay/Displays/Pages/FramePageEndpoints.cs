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

    /// <summary>Seconds after which the frame around another loads itself, and all in it, anew; the innermost first. One is lost itself when the relay is away at that very moment and the browser
    /// has not kept its page, and the next brings it back.</summary>
    private static readonly int[] Again = [60, 600, 7200];

    /// <summary>The layer that goes nowhere by itself: a <see cref="LocalFrame"/> around it does. Cookies are for frames in pages of ours.</summary>
    private static readonly int Still = Again.Length + 1;

    public static void MapFramePage(this IEndpointRouteBuilder routes) => routes.MapGet(Address, ShowFrame).ExcludeFromDescription();

    private static async Task<IResult> ShowFrame(
        int? layer, int? turn, long? after, HttpContext context, DisplayAuthentication authentication, CodePage codes, TillBoards tills, BoardPresenter boards, ShownTickets shown,
        DisplaySightings sightings, Watchers watchers, Holding holding, DisplayAssets assets, PublicLinks links, CancellationToken cancellation)
    {
        if (layer is null && after is null)
        {
            var texts = authentication.Find(context.Request) is { } known ? BoardTexts.In(boards.Idle(known).Language) : BoardTexts.In(context.Request.Headers.AcceptLanguage);
            return LocalFrame.Address(context.Request, links, texts, Around(Still, 0, assets)) is { } local
                ? Outermost(texts, OldPage.Behind(texts), local, assets)
                : Outermost(texts, Html.None, Around(Again.Length, 0, assets), assets);
        }
        if (layer == Still)
            return Layer(Innermost, null, 0);
        if (layer is { } around && around is >= 1 && around <= Again.Length)
            return Layer(around == 1 ? Innermost : Around(around - 1, 0, assets), Around(around, turn == 0 ? 1 : 0, assets), Again[around - 1]);
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

    /// <summary>A layer has two addresses that lead to each other, so that a browser loads it anew from what it keeps: one that leads to itself would be asked for.</summary>
    private static string Around(int layer, int turn, DisplayAssets assets) => string.Create(CultureInfo.InvariantCulture, $"{Address}?layer={layer}&turn={turn}&v={assets.Build}");

    private static string Following(long version) => string.Create(CultureInfo.InvariantCulture, $"{Address}?after={version}");

    /// <summary>The page that the browser keeps. Who knows no frames follows the link that stands in their place.</summary>
    private static DisplayPage Outermost(BoardTexts texts, Html behind, string inner, DisplayAssets assets) =>
        new(texts.Language, "Ticket Relay", "frame outermost", Html.Of($"""
            {behind}<iframe id="inner" title="Ticket Relay" frameborder="0" scrolling="no" src="{inner}"><a href="/display/plain">{texts.Refresh}</a></iframe>
            <p id="offline" role="status">{texts.Offline}</p>
            <p id="again"><a href="{Address}">{texts.Refresh}</a></p>
            <script src="/display/frame.js?v={assets.Build}"></script>
            """))
        { Script = false, Frames = FrameRole.Outermost };

    /// <param name="next">Where it loads itself anew; null: nowhere.</param>
    private static DisplayPage Layer(string inner, string? next, int seconds) => new("en", "Ticket Relay", "frame", Html.Of($"""
        <iframe title="Ticket Relay" frameborder="0" scrolling="{(inner == Innermost ? "auto" : "no")}" src="{inner}"></iframe>
        """))
    { Script = false, Frames = FrameRole.Inner, Next = next, NextAfter = seconds, IsKept = true };
}
