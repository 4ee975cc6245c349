using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Relay.Displays.Boards;
using Relay.Documents;
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
    private static readonly string[] Channels = ["display", "email", "sms", "print"];

    public static void MapTillDisplay(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/v1/display", Put)
            .RequireKey(KeyScope.Till)
            .WithSummary("Shows the idle page or a message on the till's displays; either takes the last ticket's code away")
            .Accepts<WantedDisplay>("application/json")
            .Produces<ShownBody>()
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, DisplaysProblems.StateUnavailable, HostingProblems.TooMany);
        routes.MapPost("/v1/tickets/{token}/deliveries", Deliver)
            .RequireKey(KeyScope.Till)
            .WithSummary("Shows a ticket's code on the till's displays again")
            .Accepts<WantedDelivery>("application/json")
            .Produces<ShownBody>()
            .WithProblems(HostingProblems.BadRequest, HostingProblems.NotFound, JsonProblems.InvalidContent, DisplaysProblems.ChannelUnavailable, HostingProblems.TooMany);
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

    private static async Task<IResult> Deliver(
        string token, HttpContext context, TicketVault vault, TillBoards boards, ITillAudience audience, PublicLinks links,
        IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = body.Root();
        var channel = reader.OneOf("channel", Channels, required: true);
        if (channel is not (null or "display"))
            return new ProblemAnswer(DisplaysProblems.ChannelUnavailable, errors: [new ProblemError("/channel", JsonCodes.InvalidValue, "This version hands over by display only.")]);
        reader.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        var caller = context.Caller();
        if (!Token.TryParse(token, out var read) || await vault.FindAsync(read, cancellation) is not { } row || row.Shop != caller.Shop.Id
            || await vault.OpenAsync(read, cancellation) is not { } ticket)
            return new ProblemAnswer(HostingProblems.NotFound, "There is no such ticket.");
        var till = caller.Till!.Id;
        boards.Show(till, new QrContent(ticket.Row.Id, new TicketQr(Notice(ticket), links.ForQr("/T/" + read.Reveal()))), TimeSpan.FromSeconds(caller.Shop.QrSeconds));
        return Shown(audience, till);
    }

    private static TicketNotice Notice(OpenedTicket ticket) => new(
        ticket.Token,
        ticket.Content.Total is { } total ? AmountFormat.Money(total, ticket.Content.Currency, ticket.Content.Language) : null,
        ticket.Content.Language,
        Display: true);

    private static JsonHttpResult<ShownBody> Shown(ITillAudience audience, TillId till) =>
        TypedResults.Json(new ShownBody(audience.CountDisplays(till)), DisplaysJson.Default.ShownBody);
}

/// <param name="Displays">Displays of the till that are there and show it.</param>
internal sealed record ShownBody(int Displays);
