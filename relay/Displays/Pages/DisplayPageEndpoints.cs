using Relay.Displays.Boards;
using Relay.Displays.Pairings;

namespace Relay.Displays.Pages;

/// <summary>The page that a tablet shows all day. <c>/display</c> comes with the script; <c>/display/plain</c> does without, and holds its answer until something changes.</summary>
internal static class DisplayPageEndpoints
{
    public const string Address = "/display";
    private const string Plain = Address + "/plain";

    /// <summary>After so many answers a page that fell back to doing without script tries the script again.</summary>
    private const int MostRounds = 100;

    public static void MapDisplayPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, Show).ExcludeFromDescription();
        routes.MapGet(Plain, ShowPlain).ExcludeFromDescription();
    }

    private static async Task<IResult> Show(
        HttpContext context, DisplayAuthentication authentication, CodePage codes, BoardPresenter boards, ShownTickets shown, DisplaySightings sightings)
    {
        if (authentication.Find(context.Request) is not { } display)
            return codes.Show(context, plain: false, FramePageEndpoints.Address);
        await RenewAsync(context, display, authentication, sightings);
        return Page(boards.Present(display), boards.Idle(display), shown, plain: false, FramePageEndpoints.Address);
    }

    private static async Task<IResult> ShowPlain(
        long? after, int? round, HttpContext context, DisplayAuthentication authentication, CodePage codes, TillBoards tills, BoardPresenter boards,
        ShownTickets shown, DisplaySightings sightings, Watchers watchers, Holding holding, DisplayAssets assets, CancellationToken cancellation)
    {
        if (round >= MostRounds)
            return TypedResults.Redirect(Address);
        var next = (round ?? 0) + 1;
        if (authentication.Find(context.Request) is not { } display)
        {
            if (after is not null && DisplayAuthentication.Read(context.Request) is null)
                return codes.Refused(context, Following(0, next));
            if (after is not null)
                await codes.WaitAsync(context.Request, cancellation);
            return authentication.Find(context.Request) is null ? codes.Show(context, plain: true, Following(0, next)) : TypedResults.Redirect(Address);
        }
        if (after is not null)
            await HoldAsync(display, after.Value, new HeldRequest(assets.Build), tills, watchers, holding, cancellation);
        if (authentication.Find(context.Request) is not { } present)
            return TypedResults.Redirect(Address);
        await RenewAsync(context, present, authentication, sightings);
        var board = boards.Present(present);
        return Page(board, boards.Idle(present), shown, plain: true, Following(board.Version, next), holding.IsEnding ? DisplayPage.AfterRestart : DisplayPage.Soon);
    }

    /// <summary>Waits while a display shows what its page has, as long as requests are held.</summary>
    public static async Task HoldAsync(
        Display display, long after, HeldRequest held, TillBoards tills, Watchers watchers, Holding holding, CancellationToken cancellation)
    {
        watchers.Add(display.Id, held);
        try
        {
            if (tills.Of(display).Version == after)
                await holding.WaitAsync(held.Woken, cancellation);
        }
        finally
        {
            watchers.Remove(display.Id, held, comesBack: true);
        }
    }

    public static Task RenewAsync(HttpContext context, Display display, DisplayAuthentication authentication, DisplaySightings sightings)
    {
        if (DisplayAuthentication.Read(context.Request) is { } credential)
            authentication.Write(context.Response, credential);
        return sightings.NoteAsync(display.Id, Engine.Of(context.Request.Headers.UserAgent), context.RequestAborted);
    }

    public static DisplayPage Page(Board board, Board idle, ShownTickets shown, bool plain, string? next, int soon = DisplayPage.Soon, FrameRole frames = FrameRole.None)
    {
        if (board.Ticket is { } ticket)
            shown.Note(ticket);
        return new DisplayPage(board.Language, idle.Heading, board.State, BoardMarkup.Of(board, idle, plain, frames is FrameRole.Inner))
        {
            Direction = board.Direction,
            Look = plain && idle.Dark is [0, ..] ? board.Look + " dark" : board.Look,
            Next = next,
            NextAfter = soon,
            Frames = frames,
            Script = !plain,
            Version = board.Version,
        };
    }

    private static string Following(long version, int round) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Plain}?after={version}&round={round}");
}
