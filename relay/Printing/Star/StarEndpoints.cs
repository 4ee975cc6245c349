using Relay.Hosting;
using Relay.Hosting.Logging;
using Relay.Printing.Encoders;
using Relay.Printing.Jobs;
using Relay.Tickets.Handover;

namespace Relay.Printing.Star;

/// <summary>Star CloudPRNT over HTTP: one address at which the printer asks, fetches and reports.</summary>
internal static class StarEndpoints
{
    private const int MostBody = 64 * 1024;

    private static readonly IdleAnswer Idle = new("""{"jobReady":false}"""u8.ToArray(), "application/json");

    public static void MapStar(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/print/star/{secret}", Poll)
            .WithMetadata(new QuietLog())
            .WithSummary("A Star printer asks whether there is something to print (CloudPRNT)")
            .Produces<StarOffer>()
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
        // A GET with a valueless "delete" is how some firmware reports. The printer also asks here for "cloudprnt-setting.json" in place of its secret: 404 says HTTP only.
        routes.MapGet("/print/star/{secret}", Fetch)
            .WithSummary("A Star printer fetches its job")
            .Produces(StatusCodes.Status200OK, contentType: StarMedia.StarPrnt)
            .WithProblems(HostingProblems.NotFound, PrintingProblems.TypeNotOffered, HostingProblems.TooMany);
        routes.MapDelete("/print/star/{secret}", Report)
            .WithSummary("A Star printer reports what became of a job")
            .Produces(StatusCodes.Status200OK)
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
    }

    private static async Task<IResult> Poll(
        string secret, HttpContext context, PrinterDirectory printers, PrintQueues queues, PrintWork work, TimeProvider time, CancellationToken cancellation)
    {
        if (Find(secret, printers) is not { } printer)
            return NotFound();
        queues.Of(printer.Id).Polled(time.GetUtcNow());
        var poll = StarPoll.Read(await PrinterRequest.BodyAsync(context.Request, MostBody, cancellation));
        await work.HeardAsync(printer, poll.Status, poll.IsPrinting, cancellation);
        return await work.OfferAsync(printer, cancellation) is { } job && !poll.IsPrinting
            ? TypedResults.Json(new StarOffer(true, job.Channel == DeliveryChannels.Drawer ? StarMedia.OfDrawer : StarMedia.OfPaper, job.Id, "DELETE"), PrintingJson.Default.StarOffer)
            : Idle;
    }

    private static async Task<IResult> Fetch(
        string secret, HttpContext context, PrinterDirectory printers, PrintWork work, CancellationToken cancellation)
    {
        if (Find(secret, printers) is not { } printer)
            return NotFound();
        var query = context.Request.Query;
        if (query.ContainsKey("delete"))
            return await Report(secret, context, printers, work, cancellation);
        var type = StarMedia.Plain(query["type"]);
        if (!StarMedia.OfPaper.Contains(type) && !StarMedia.OfDrawer.Contains(type))
            return new ProblemAnswer(PrintingProblems.TypeNotOffered);
        if (await work.FetchAsync(printer, PrinterRequest.Token(query["token"]), again: true, cancellation) is not { } job)
            return NotFound();
        if (StarMedia.Encode(type, job, printer) is not { } bytes)
            return new ProblemAnswer(PrintingProblems.TypeNotOffered);
        if (type is StarMedia.Png or StarMedia.Text)
        {
            // In these types the printer cuts and kicks by itself, or not, as these headers say.
            var headers = context.Response.Headers;
            headers["X-Star-CashDrawer"] = job.Kick ? "start" : "none";
            headers["X-Star-Cut"] = printer.Cut switch { CutKind.Full => "full", CutKind.Partial => "partial", _ => "none" };
            headers["X-Star-ImageDitherPattern"] = "none";
        }
        return TypedResults.Bytes(bytes, type);
    }

    private static async Task<IResult> Report(
        string secret, HttpContext context, PrinterDirectory printers, PrintWork work, CancellationToken cancellation)
    {
        if (Find(secret, printers) is not { } printer)
            return NotFound();
        var query = context.Request.Query;
        var code = StarCode.Read(query["code"]);
        var outcome = code.IsOk ? JobOutcome.Printed : code.IsNotFetched ? JobOutcome.NotFetched : JobOutcome.Failed;
        await work.EndAsync(printer, PrinterRequest.Token(query["token"]), outcome, code.Problem ?? PrintReasons.PrinterError, cancellation);
        return TypedResults.Ok();
    }

    private static Printer? Find(string text, PrinterDirectory printers) =>
        PrinterSecret.TryParse(text, out var secret) && printers.Find(secret) is { Protocol: PrinterProtocol.StarCloudPrnt } printer ? printer : null;

    private static ProblemAnswer NotFound() => new(HostingProblems.NotFound);
}

/// <summary>Something to print, in the types that it can be had in, the best first.</summary>
internal sealed record StarOffer(bool JobReady, IReadOnlyList<string> MediaTypes, string JobToken, string DeleteMethod);
