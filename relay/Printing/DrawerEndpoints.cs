using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Printing.Jobs;
using Relay.Shops;
using Relay.Tickets.Handover;

namespace Relay.Printing;

/// <summary>Opens a till's cash drawer, without paper.</summary>
internal static class DrawerEndpoints
{
    public static void MapDrawer(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/drawer", Open)
            .RequireKey(KeyScope.Till)
            .WithSummary("Opens the cash drawer without printing: within 20 s or not at all, never twice")
            .Accepts<WantedDrawer>("application/json")
            .Produces<DeliveryAccepted>(StatusCodes.Status202Accepted)
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, HandoverProblems.ChannelUnavailable, HostingProblems.TooMany);

    private static async Task<IResult> Open(
        HttpContext context, DrawerChannel channel, TicketHandover handover, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var caller = context.Caller();
        if (channel.Refusal(caller.Shop, caller.Till!.Id) is { } refusal)
            return new ProblemAnswer(HandoverProblems.ChannelUnavailable, refusal);
        var reader = body.Root();
        var request = channel.Read(reader, caller.Shop, caller.Till.Id);
        reader.Done();
        if (!body.Errors.IsEmpty || request is null)
            return body.Errors.ToAnswer();
        var delivery = await handover.DeliverAsync(new WantedHandover(channel, request), caller.Shop.Id, caller.Till.Id, cancellation);
        return TypedResults.Json(new DeliveryAccepted(delivery.Id), HandoverJson.Default.DeliveryAccepted, statusCode: StatusCodes.Status202Accepted);
    }
}
