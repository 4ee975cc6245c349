using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Relay.Hosting;
using Relay.Hosting.Limits;
using Relay.Hosting.Logging;
using Relay.Printing.Jobs;

namespace Relay.Printing.Epson;

/// <summary>Epson Server Direct Print: one address at which the printer asks, reports, and tells how it is. An answer other than 200 makes it report the same for ever.</summary>
internal static class EpsonEndpoints
{
    private const int MostBody = 512 * 1024;
    private const int MostRead = 4 * 1024 * 1024;

    /// <summary>Length 0, as the printer wants it.</summary>
    private static readonly IdleAnswer Nothing = new([], EpsonAnswer.Type);

    public static void MapEpson(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/print/epson/{secret}", Post)
            .WithMetadata(new QuietLog())
            // A report that is refused for its length comes again for ever: it is read, and thrown away.
            .WithMetadata(new BodyLimit(MostRead))
            .WithSummary("An Epson printer asks for work, or reports (Server Direct Print)")
            .Produces(StatusCodes.Status200OK, contentType: "text/xml")
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);

    private static async Task<IResult> Post(
        string secret, HttpContext context, PrinterDirectory printers, PrintQueues queues, PrintWork work, TimeProvider time, CancellationToken cancellation)
    {
        if (Find(secret, printers) is not { } printer)
            return new ProblemAnswer(HostingProblems.NotFound);
        queues.Of(printer.Id).Polled(time.GetUtcNow());
        // What is too long to be a question is no question: a job that is given to it would be lost.
        if (await PrinterRequest.BodyAsync(context.Request, MostBody, cancellation) is not { } body)
            return Nothing;
        // Read by itself: the printer's word for what it sends differs with its firmware.
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        switch (form.GetValueOrDefault("ConnectionType").ToString())
        {
            case "SetResponse":
                await ReportAsync(printer, EpsonResult.Read(First(form, "ResponseFile")), work, cancellation);
                return Nothing;
            case "SetStatus":
                if (EpsonResult.ReadStatus(First(form, "Status", "ResponseFile")) is { } status)
                    await work.HeardAsync(printer, status, printing: false, cancellation);
                return Nothing;
            default:
                return await work.FetchAsync(printer, null, again: false, cancellation) is { } job
                    ? TypedResults.Bytes(EpsonAnswer.Envelope(job, printer), EpsonAnswer.Type) : Nothing;
        }
    }

    private static async Task ReportAsync(Printer printer, EpsonResult? result, PrintWork work, CancellationToken cancellation)
    {
        if (result is null)
            return;
        // Without an id it is the answer to the one job that the printer has.
        await work.EndAsync(
            printer, result.JobId is { } id ? EpsonAnswer.DeliveryId(id) : null, result.Success ? JobOutcome.Printed : JobOutcome.Failed, result.Problem, cancellation);
        await work.HeardAsync(printer, result.Status, printing: false, cancellation);
    }

    private static string First(Dictionary<string, StringValues> form, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (form.TryGetValue(name, out var value) && !StringValues.IsNullOrEmpty(value))
                return value.ToString();
        return "";
    }

    private static Printer? Find(string text, PrinterDirectory printers) =>
        PrinterSecret.TryParse(text, out var secret) && printers.Find(secret) is { Protocol: PrinterProtocol.EpsonServerDirect } printer ? printer : null;

}
