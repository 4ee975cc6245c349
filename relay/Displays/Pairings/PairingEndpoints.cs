using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Shops;

namespace Relay.Displays.Pairings;

/// <summary>What a till says to pair a tablet.</summary>
internal static class PairingEndpoints
{
    private const string TabletKind = "tablet";
    private const string WindowKind = "window";

    public static void MapPairings(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/pairings", Open)
            .RequireKey(KeyScope.Till)
            .WithSummary("Makes a link that pairs what opens it, once: a tablet that scans it within 5 minutes, or a window that the POS opens within 60 seconds")
            .Accepts<WantedPairing>(isOptional: true, "application/json")
            .Produces<PairingBody>(StatusCodes.Status201Created)
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, DisplaysProblems.TooManyPairings, HostingProblems.TooMany);
        routes.MapGet("/v1/pairings/{pairingId}", Look)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Says what became of a pairing: open, used or expired")
            .Produces<PairingStateBody>()
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
        routes.MapPost("/v1/pairings/look", LookAt)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Tells what kind of device shows this code, and where it is: to be compared before it is claimed")
            .Accepts<TabletCode>("application/json")
            .Produces<TabletBody>()
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, DisplaysProblems.UnknownCode, DisplaysProblems.TooManyTries, HostingProblems.TooMany);
        routes.MapPost("/v1/pairings/claim", Claim)
            .RequireKey(KeyScope.Till)
            .WithSummary("Pairs the tablet that shows this code")
            .Accepts<PairingClaim>("application/json")
            .Produces<DisplayBody>(StatusCodes.Status201Created)
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, DisplaysProblems.UnknownCode, DisplaysProblems.TooManyTries, HostingProblems.TooMany);
    }

    private static async Task<IResult> Open(
        HttpContext context, PairingBook book, PublicLinks links, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        var (kind, name) = (PairingKind.Tablet, (string?)null);
        if (HasBody(context))
        {
            using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
            if (body.Problem is { } problem)
                return problem;
            var reader = body.Root();
            kind = reader.OneOf("kind", [TabletKind, WindowKind]) == WindowKind ? PairingKind.Window : PairingKind.Tablet;
            name = Named(reader.Text("name", DisplayBody.NameLength));
            reader.Done();
            if (!body.Errors.IsEmpty)
                return body.Errors.ToAnswer();
        }
        if (book.OpenForTill(context.Caller().Till!, kind, name, out var secret) is not { } pairing)
            return new ProblemAnswer(DisplaysProblems.TooManyPairings, retryAfter: PairingBook.LifeOf(kind));
        context.Response.Headers.CacheControl = "no-store";
        var made = new PairingBody(
            pairing.Id, kind == PairingKind.Window ? WindowKind : TabletKind, links.To(PairingPaths.Link(secret)),
            kind == PairingKind.Window ? null : links.To(PairingPaths.LinkQr(secret)), pairing.Code?.Reveal(), pairing.ExpiresAt.UtcDateTime);
        return TypedResults.Json(made, DisplaysJson.Default.PairingBody, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>The body may be left out: a till that only wants a tablet's link has nothing to say.</summary>
    private static bool HasBody(HttpContext context) =>
        context.Request.ContentLength is null or > 0 && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false;

    private static string? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : name;

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
        var code = reader.Code();
        var name = reader.Text("name", DisplayBody.NameLength);
        reader.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        var caller = context.Caller();
        if (book.Claim(code, caller.Shop.Id.Value).Tablet(out var pairing) is { } refusal)
            return refusal;
        var display = await registration.RegisterAsync(pairing, caller.Till!, Named(name), cancellation);
        return TypedResults.Json(describer.Describe(display), DisplaysJson.Default.DisplayBody, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>What asks for a code, before it is claimed: the person who typed it compares, and a code that somebody sent them shows where it comes from.</summary>
    private static async Task<IResult> LookAt(HttpContext context, PairingBook book, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = body.Root();
        var code = reader.Code();
        reader.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        if (book.Look(code, context.Caller().Shop.Id.Value).Tablet(out var pairing) is { } refusal)
            return refusal;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new TabletBody(pairing.Shown.Reveal(), pairing.Engine, pairing.Address), DisplaysJson.Default.TabletBody);
    }

    private static string Word(PairingState state) => state switch
    {
        PairingState.Open => "open",
        PairingState.Used => "used",
        _ => "expired",
    };
}

/// <summary>A new pairing, shown this once.</summary>
/// <param name="Kind"><c>tablet</c> or <c>window</c>.</param>
/// <param name="Link">What the tablet opens, or the POS in a window. It holds no key: what opens it becomes a display, once.</param>
/// <param name="Qr">Where the link's code is, as SVG, while the pairing lives; absent for a window.</param>
/// <param name="Code">For a tablet without a camera: typed at <c>/display</c>; absent for a window.</param>
internal sealed record PairingBody(string PairingId, string Kind, string Link, string? Qr, string? Code, DateTime ExpiresAt);

/// <summary>A tablet that shows a code.</summary>
/// <param name="Engine">What kind of device it is, such as "Chrome 108, Android 9".</param>
/// <param name="Address">Of the network it comes from, as the relay sees it.</param>
internal sealed record TabletBody(string Code, string Engine, string Address);

/// <param name="State"><c>open</c>, <c>used</c> or <c>expired</c>.</param>
/// <param name="DisplayId">The display that came of it, once it is used.</param>
internal sealed record PairingStateBody(string PairingId, string State, string? DisplayId, DateTime ExpiresAt);
