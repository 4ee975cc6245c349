using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Relay.Displays.Boards;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Displays;

/// <summary>What a till wants its displays to show now.</summary>
internal static class TillDisplayEndpoints
{
    private const int MessageLength = 200;
    private const int MostSeconds = 86_400;

    private static readonly string[] States = ["idle", "message", "cart"];

    public static void MapTillDisplay(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/v1/display", Put)
            .RequireKey(KeyScope.Till)
            .WithSummary("Shows the idle page or a message on the till's displays; either takes the last ticket's code away")
            .Accepts<WantedDisplay>("application/json")
            .Produces<ShownBody>()
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, DisplaysProblems.StateUnavailable, HostingProblems.TooMany);
    }

    private static async Task<IResult> Put(
        HttpContext context, TillBoards boards, ITillAudience audience, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = body.Root();
        var state = reader.OneOf("state", States, required: true);
        if (state == "cart")
            return new ProblemAnswer(DisplaysProblems.StateUnavailable, errors: [new ProblemError("/state", JsonCodes.InvalidValue, "This version shows idle and message.")]);
        var isMessage = state == "message";
        var text = isMessage ? reader.Text("text", MessageLength, required: true, multiline: true) : null;
        var seconds = isMessage ? reader.Integer("seconds", 1, MostSeconds) : null;
        reader.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        var till = context.Caller().Till!.Id;
        if (isMessage)
            boards.Show(till, new MessageContent(text!), TimeSpan.FromSeconds(seconds ?? MostSeconds));
        else
            boards.Clear(till);
        return Shown(audience, till);
    }

    private static JsonHttpResult<ShownBody> Shown(ITillAudience audience, TillId till) =>
        TypedResults.Json(new ShownBody(audience.CountDisplays(till)), DisplaysJson.Default.ShownBody);
}

/// <param name="Displays">Displays of the till that are there and show it.</param>
internal sealed record ShownBody(int Displays);
