using Relay.Hosting;
using Relay.Shops;

namespace Relay.Events;

internal static class EventEndpoints
{
    public static void MapEventRoutes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/events", Listen)
            .RequireKey(KeyScope.Till)
            .WithSummary("What happens to the till's tickets and at its displays and printers, as it happens: a stream, or a long poll.")
            .Produces<EventList>()
            .AddOpenApiOperationTransformer(EventsContract.Describe)
            .WithProblems(HostingProblems.BadRequest, HostingProblems.TooMany, HostingProblems.Busy);

    private static async Task<IResult> Listen(
        string? after, string? types, string? wait, HttpContext context, TillEvents events, Listening listening, ListenerPlaces places, EventPoll poll,
        ShopDirectory directory, CancellationToken cancellation)
    {
        var query = new EventQuery(after, context.Request.Headers[EventQuery.LastEventId], types, wait);
        if (query.Problem is { } problem)
            return problem;
        var caller = context.Caller();
        var listener = new Listener(caller.Till!.Id, caller.Kid, query.Types);
        var (place, refusal) = places.Take(listener.Till);
        if (place is null)
            return refusal!;
        context.Response.RegisterForDispose(place);
        var begin = query.After ?? events.Now;
        if (query.Wait is not { } seconds)
            return new EventStreamAnswer(listener, begin, events, listening);
        if (await poll.AskAsync(listener, begin, seconds, cancellation) is { } list)
            return TypedResults.Json(list, EventsJson.Default.EventList);
        return context.RefuseIfGone(directory) ?? new ProblemAnswer(HostingProblems.Busy, "The relay is about to end.", retryAfter: TimeSpan.FromSeconds(1));
    }
}
