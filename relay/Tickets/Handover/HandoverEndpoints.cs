using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Shops;

namespace Relay.Tickets.Handover;

/// <summary>A till hands a stored ticket over, and asks what became of it.</summary>
internal static class HandoverEndpoints
{
    private const string Display = "display";

    private static readonly string[] Channels = [Display, DeliveryChannels.Email, DeliveryChannels.Sms, DeliveryChannels.Print];

    public static void MapHandover(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/tickets/{token}/deliveries", Deliver)
            .RequireKey(KeyScope.Till)
            .WithSummary("Hands a ticket over: shows its code again (200), or queues a mail, SMS or print (202)")
            .Accepts<WantedDelivery>("application/json")
            .Produces<ShownOnDisplays>()
            .Produces<DeliveryAccepted>(StatusCodes.Status202Accepted)
            .WithProblems(HostingProblems.BadRequest, HostingProblems.NotFound, JsonProblems.InvalidContent, HandoverProblems.ChannelUnavailable, HandoverProblems.NotPrintable,
                TicketProblems.Damaged, HostingProblems.TooMany, HostingProblems.Busy, HostingProblems.StorageFull);
        routes.MapGet("/v1/deliveries/{deliveryId}", Look)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("What became of a delivery, up to 30 days after its end")
            .Produces<DeliveryStateBody>()
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
    }

    private static async Task<IResult> Deliver(
        string token, HttpContext context, TicketVault vault, TicketHandover handover, IEnumerable<ITillAudience> audiences,
        IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = body.Root();
        var channel = reader.OneOf("channel", Channels, required: true);
        var caller = context.Caller();
        var way = channel is null or Display ? null : handover.Find(channel);
        if (channel is not (null or Display) && Refusal(way, caller) is { } refusal)
            return new ProblemAnswer(HandoverProblems.ChannelUnavailable, refusal, [new ProblemError("/channel", JsonCodes.InvalidValue, refusal)]);
        var request = way?.Read(reader, caller.Shop, caller.Till!.Id);
        reader.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        if (!Token.TryParse(token, out var read) || await vault.FindAsync(read, cancellation) is not { } row || row.Shop != caller.Shop.Id)
            return NotFound();
        if (way is { NeedsData: true } && await vault.OpenAsync(read, cancellation) is { Own: OwnDocument.Alone })
            return new ProblemAnswer(HandoverProblems.NotPrintable);
        if (way is not null)
            return Accepted(await handover.DeliverAsync(new WantedHandover(way, request!), row with { Till = caller.Till!.Id }, read, cancellation), request!.Suggestion);
        if (await vault.OpenAsync(read, cancellation) is not { } ticket)
            return NotFound();
        var shown = audiences.Sum(audience => audience.Show(ticket, caller.Shop, caller.Till!.Id));
        return TypedResults.Json(new ShownOnDisplays(shown), HandoverJson.Default.ShownOnDisplays);
    }

    private static async Task<IResult> Look(string deliveryId, HttpContext context, IOutboxStore outbox, CancellationToken cancellation)
    {
        var caller = context.Caller();
        return await outbox.FindAsync(deliveryId, cancellation) is { } delivery && delivery.Shop == caller.Shop.Id
                && (caller.Till is not { } till || delivery.Till == till.Id)
            ? TypedResults.Json(DeliveryStateBody.Of(delivery), HandoverJson.Default.DeliveryStateBody)
            : new ProblemAnswer(HostingProblems.NotFound, "There is no such delivery, or it ended more than 30 days ago.");
    }

    private static string? Refusal(IHandoverChannel? way, Caller caller) =>
        way is null ? "This relay does not do that." : way.Refusal(caller.Shop, caller.Till!.Id);

    private static JsonHttpResult<DeliveryAccepted> Accepted(Delivery delivery, string? suggestion) =>
        TypedResults.Json(new DeliveryAccepted(delivery.Id, suggestion), HandoverJson.Default.DeliveryAccepted, statusCode: StatusCodes.Status202Accepted);

    private static ProblemAnswer NotFound() => new(HostingProblems.NotFound, "There is no such ticket.");
}
