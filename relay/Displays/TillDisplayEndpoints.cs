using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Relay.Displays.Boards;
using Relay.Displays.Carts;
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

    /// <summary>A sale that the till no longer speaks of is not shown to those who come after.</summary>
    private const int CartSeconds = 1800;

    private static readonly string[] States = ["idle", "message", "cart"];

    public static void MapTillDisplay(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/v1/display", Put)
            .RequireKey(KeyScope.Till)
            .WithSummary("Shows the idle page, the sale as it is rung up, or a message on the till's displays; each takes the last ticket's code away at once")
            .Accepts<WantedDisplay>("application/json")
            .Produces<ShownBody>()
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, HostingProblems.TooMany);
    }

    private static async Task<IResult> Put(
        HttpContext context, TillBoards boards, ITillAudience audience, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = body.Root();
        (BoardContent? Content, int Seconds) wanted = reader.OneOf("state", States, required: true) switch
        {
            "message" => (new MessageContent(reader.Text("text", MessageLength, required: true, multiline: true) ?? ""), Seconds(reader, MostSeconds)),
            "cart" => (new CartContent(CartReader.Read(reader, options.Value.Limits)), Seconds(reader, CartSeconds)),
            _ => (null, 0),
        };
        reader.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        var till = context.Caller().Till!.Id;
        if (wanted.Content is { } content)
            boards.Show(till, content, TimeSpan.FromSeconds(wanted.Seconds));
        else
            boards.Clear(till);
        return Shown(audience, till);
    }

    private static int Seconds(JsonObjectReader reader, int usual) => reader.Integer("seconds", 1, MostSeconds) ?? usual;

    private static JsonHttpResult<ShownBody> Shown(ITillAudience audience, TillId till) =>
        TypedResults.Json(new ShownBody(audience.CountDisplays(till)), DisplaysJson.Default.ShownBody);
}

/// <param name="Displays">Displays of the till that are there and show it.</param>
internal sealed record ShownBody(int Displays);
