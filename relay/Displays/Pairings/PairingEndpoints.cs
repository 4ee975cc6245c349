using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Shops;

namespace Relay.Displays.Pairings;

/// <summary>What a till says to pair a tablet.</summary>
internal static class PairingEndpoints
{
    public static void MapPairings(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/pairings", Open)
            .RequireKey(KeyScope.Till)
            .WithSummary("Makes a link that pairs the tablet that opens it: once, within 5 minutes")
            .Produces<PairingBody>(StatusCodes.Status201Created)
            .WithProblems(DisplaysProblems.TooManyPairings, HostingProblems.TooMany);
        routes.MapGet("/v1/pairings/{pairingId}", Look)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Says what became of a pairing: open, used or expired")
            .Produces<PairingStateBody>()
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
        routes.MapPost("/v1/pairings/claim", Claim)
            .RequireKey(KeyScope.Till)
            .WithSummary("Pairs the tablet that shows this code")
            .Accepts<PairingClaim>("application/json")
            .Produces<DisplayBody>(StatusCodes.Status201Created)
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, DisplaysProblems.UnknownCode, DisplaysProblems.TooManyTries, HostingProblems.TooMany);
    }

    private static IResult Open(HttpContext context, PairingBook book, PublicLinks links)
    {
        var caller = context.Caller();
        if (book.OpenForTill(caller.Shop.Id, caller.Till!.Id, out var secret) is not { } pairing)
            return new ProblemAnswer(DisplaysProblems.TooManyPairings, retryAfter: PairingBook.LinkLife);
        context.Response.Headers.CacheControl = "no-store";
        var body = new PairingBody(
            pairing.Id, links.To(PairingPaths.Link(secret)), links.To(PairingPaths.LinkQr(secret)), pairing.Code.Reveal(), pairing.ExpiresAt.UtcDateTime);
        return TypedResults.Json(body, DisplaysJson.Default.PairingBody, statusCode: StatusCodes.Status201Created);
    }

    private static IResult Look(string pairingId, HttpContext context, PairingBook book)
    {
        if (book.Find(pairingId, context.Caller().Shop.Id) is not var (pairing, state))
            return new ProblemAnswer(HostingProblems.NotFound, "There is no such pairing.");
        context.Response.Headers.CacheControl = "no-store";
        var body = new PairingStateBody(pairing.Id, Word(state), pairing.Display, pairing.ExpiresAt.UtcDateTime);
        return TypedResults.Json(body, DisplaysJson.Default.PairingStateBody);
    }

    private static async Task<IResult> Claim(
        HttpContext context, PairingBook book, DisplayRegistration registration, DisplayDescriber describer, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = body.Root();
        var typed = reader.Text("code", 64, required: true);
        var name = reader.Text("name", DisplayBody.NameLength);
        reader.Done();
        PairingCode code = default;
        if (typed is not null && !PairingCode.TryParse(typed, out code))
            reader.Refuse("code", JsonCodes.InvalidValue, "A code has eight symbols, such as BCDF-GHJK.");
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        var caller = context.Caller();
        var outcome = book.Claim(code, caller.Shop.Id.Value);
        if (outcome.Wait is { } wait)
            return new ProblemAnswer(DisplaysProblems.TooManyTries, retryAfter: wait);
        if (outcome.Pairing is not TabletPairing pairing)
            return new ProblemAnswer(DisplaysProblems.UnknownCode);
        var display = await registration.RegisterAsync(pairing, caller.Till!, string.IsNullOrWhiteSpace(name) ? null : name, cancellation);
        return TypedResults.Json(describer.Describe(display), DisplaysJson.Default.DisplayBody, statusCode: StatusCodes.Status201Created);
    }

    private static string Word(PairingState state) => state switch
    {
        PairingState.Open => "open",
        PairingState.Used => "used",
        _ => "expired",
    };
}

/// <summary>A new pairing, shown this once.</summary>
/// <param name="Link">What the tablet opens.</param>
/// <param name="Qr">Where the link's code is, as SVG, while the pairing lives.</param>
/// <param name="Code">For a tablet without a camera: typed at <c>/display</c>.</param>
internal sealed record PairingBody(string PairingId, string Link, string Qr, string Code, DateTime ExpiresAt);

/// <param name="State"><c>open</c>, <c>used</c> or <c>expired</c>.</param>
/// <param name="DisplayId">The display that came of it, once it is used.</param>
internal sealed record PairingStateBody(string PairingId, string State, string? DisplayId, DateTime ExpiresAt);
