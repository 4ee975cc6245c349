using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Shops;

namespace Relay.Displays.Pairings;

/// <summary>Another tablet in the place of one that lost its cookie or broke.</summary>
internal static class ReplacementEndpoints
{
    public static void MapReplacement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/displays/{id}/claim", Claim)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Makes the tablet that shows this code this display again: name, tills and settings stay, and its former tablet is out at once")
            .Accepts<TabletCode>("application/json")
            .Produces<DisplayBody>()
            .WithProblems(
                HostingProblems.NotFound, HostingProblems.BadRequest, JsonProblems.InvalidContent, DisplaysProblems.UnknownCode, DisplaysProblems.TooManyTries,
                HostingProblems.TooMany);

    private static async Task<IResult> Claim(
        string id, HttpContext context, DisplayDirectory displays, PairingBook book, DisplayRegistration registration, DisplayDescriber describer,
        IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        var caller = context.Caller();
        if (displays.Find(id, caller) is not { } display)
            return NotFound();
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = body.Root();
        var code = reader.Code();
        reader.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        if (book.Claim(code, caller.Shop.Id.Value).Tablet(out var pairing) is { } refusal)
            return refusal;
        return await registration.ReplaceAsync(pairing, display, cancellation) is { } replaced
            ? TypedResults.Json(describer.Describe(replaced), DisplaysJson.Default.DisplayBody)
            : NotFound();
    }

    private static ProblemAnswer NotFound() => new(HostingProblems.NotFound, "There is no such display.");
}
