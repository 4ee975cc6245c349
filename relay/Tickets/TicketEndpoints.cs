using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Hosting.Limits;
using Relay.Hosting.OpenApi;
using Relay.Shops;
using Relay.Tickets.Reading;
using Relay.Tickets.Sealing;

namespace Relay.Tickets;

internal static class TicketEndpoints
{
    private static readonly ProblemAnswer NoKey = new(HostingProblems.BadRequest, "The header Idempotency-Key is required.",
        [new ProblemError(IdempotencyHeader.Name, JsonCodes.Missing, "One value of 8 to 128 visible ASCII characters is expected.")]);

    private static readonly ProblemAnswer NoNumber = new(HostingProblems.BadRequest, "The query must name the ticket's number.",
        [new ProblemError("number", JsonCodes.Missing, "A ticket's number is expected.")]);

    private static readonly ProblemAnswer NotFound = new(HostingProblems.NotFound);

    public static void MapTicketRoutes(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/tickets", Post).RequireKey(KeyScope.Till)
            .WithSummary("Take in a finished ticket; answered when it is safe on disk.")
            .Accepts<TicketBody>("application/json", "application/pdf", "multipart/form-data")
            .WithMetadata(
                new BodyLimit(SentTicket.MostBytes(routes.ServiceProvider.GetRequiredService<IOptions<RelayOptions>>().Value.Limits)),
                new BodyExample("shoes", "A French shoe shop: a return, two tax rates", "samples/shoes.json"),
                new BodyExample("cafe", "An English café", "samples/cafe.json"),
                new BodyExample("gift", "A gift receipt, without prices", "samples/gift.json"))
            .AddOpenApiOperationTransformer(TicketContract.NameIdempotencyKey)
            .AddOpenApiOperationTransformer(TicketContract.DescribePdf)
            .Produces<TicketAccepted>(StatusCodes.Status201Created)
            .WithProblems(HostingProblems.BadRequest, HostingProblems.Timeout, HostingProblems.TooLarge, HostingProblems.UnsupportedMedia,
                JsonProblems.InvalidContent, TicketProblems.PdfRejected, TicketProblems.VerificationRequired, TicketProblems.NotAvailable, TicketProblems.IdempotencyMismatch, TicketProblems.IdempotencyRunning,
                TicketProblems.DuplicateNumber, TicketProblems.TokenTaken, HostingProblems.TooMany, HostingProblems.Busy, HostingProblems.StorageFull);
        routes.MapGet("/v1/tickets", Find).RequireKey(KeyScope.Till)
            .WithSummary("A till's ticket by its number, where the shop keeps recovery on.")
            .Produces<TicketState>()
            .WithProblems(HostingProblems.BadRequest, HostingProblems.NotFound, TicketProblems.Damaged, HostingProblems.TooMany);
        routes.MapGet("/v1/tickets/{token}", Get).RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("A ticket's state and events.")
            .Produces<TicketState>()
            .WithProblems(HostingProblems.NotFound, TicketProblems.Damaged, HostingProblems.TooMany);
        routes.MapDelete("/v1/tickets/{token}", Delete).RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Erase a ticket for good.")
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany, HostingProblems.Busy);
    }

    private static async Task<IResult> Post(
        HttpContext context, ShopDirectory directory, TicketIntake intake, PdfAdmission admission, PublicLinks links, IOptions<RelayOptions> options)
    {
        var caller = context.Caller();
        var hasPdf = SentTicket.HasPdf(context.Request);
        if (hasPdf && admission.Refusal(caller.Shop) is { } closed)
            return closed;
        using var place = hasPdf ? admission.TryEnter() : null;
        if (hasPdf && place is null)
            return PdfAdmission.Full;
        using var sent = await SentTicket.ReadAsync(context.Request, options.Value.Limits, context.RequestAborted);
        if (context.RefuseIfGone(directory) is { } gone)
            return gone;
        if (sent.Problem is { } problem)
            return problem;
        if (!IdempotencyHeader.TryRead(context.Request.Headers[IdempotencyHeader.Name], out var key))
            return NoKey;
        var request = new IntakeRequest(caller.Shop, caller.Till!.Id, caller.Secret, key, sent);
        var outcome = await intake.AcceptAsync(request, context.RequestAborted);
        return outcome.Problem is { } refusal ? refusal : new Created(outcome, links.TicketState(outcome.Token));
    }

    private static async Task<IResult> Get(string token, HttpContext context, TicketVault vault, TicketBoard board, CancellationToken cancellation)
    {
        if (await OwnAsync(token, context.Caller(), vault, cancellation) is not { } own)
            return NotFound;
        return await vault.OpenAsync(own, cancellation) is { } ticket ? State(await board.DescribeAsync(ticket, cancellation)) : NotFound;
    }

    private static async Task<IResult> Find(string? number, HttpContext context, TicketBoard board, CancellationToken cancellation)
    {
        var caller = context.Caller();
        if (string.IsNullOrEmpty(number))
            return NoNumber;
        if (!caller.Shop.Recovery)
            return new ProblemAnswer(HostingProblems.NotFound, "The shop keeps recovery off: a ticket is found by its link only.");
        using var keys = new ShopKeys(caller.Secret);
        return await board.FindAsync(caller.Till!.Id, number, keys, cancellation) is { } state ? State(state) : NotFound;
    }

    private static async Task<IResult> Delete(string token, HttpContext context, TicketVault vault, CancellationToken cancellation) =>
        await OwnAsync(token, context.Caller(), vault, cancellation) is { } own && await vault.EraseAsync(own, cancellation)
            ? TypedResults.NoContent()
            : NotFound;

    /// <summary>The token where it stands for a live ticket of the caller's shop: what belongs to others is not there.</summary>
    private static async ValueTask<Token?> OwnAsync(string text, Caller caller, TicketVault vault, CancellationToken cancellation) =>
        Token.TryParse(text, out var token) && await vault.FindAsync(token, cancellation) is { } row && row.Shop == caller.Shop.Id ? token : null;

    private static JsonHttpResult<TicketState> State(TicketState state) => TypedResults.Json(state, TicketsJson.Default.TicketState);

    /// <summary>201 with the answer's bytes as they were sealed with the ticket.</summary>
    private sealed class Created(IntakeOutcome outcome, string location) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => StatusCodes.Status201Created;

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = StatusCodes.Status201Created;
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = outcome.Json.Length;
            response.Headers.Location = location;
            response.Headers.CacheControl = "no-store";
            if (outcome.Replayed)
                response.Headers[IdempotencyHeader.Replayed] = "true";
            await response.Body.WriteAsync(outcome.Json, httpContext.RequestAborted);
        }
    }
}
