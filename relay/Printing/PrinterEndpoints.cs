using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Printing.Jobs;
using Relay.Printing.Raw;
using Relay.Shops;
using Relay.Tickets.Handover;

namespace Relay.Printing;

/// <summary>A shop's own printers. A till's key reaches those that print for the till, a shop's key all.</summary>
internal static class PrinterEndpoints
{
    private const int IdSymbols = 16;

    public static void MapPrinters(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/printers", Add)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Adds a printer; answers, this once, the address to type into it")
            .Accepts<WantedPrinter>("application/json")
            .Produces<AddedPrinter>(StatusCodes.Status201Created)
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, PrintingProblems.TooManyPrinters, HostingProblems.TooMany);
        routes.MapGet("/v1/printers", List)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Lists printers with how they are; newest first")
            .Produces<Page<PrinterBody>>()
            .WithProblems(HostingProblems.BadRequest, HostingProblems.TooMany);
        routes.MapGet("/v1/printers/{printerId}", Look)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("A printer: settings, paper, cover, drawer, when it was heard, and why it does not print")
            .Produces<PrinterBody>()
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
        routes.MapPatch("/v1/printers/{printerId}", Change)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Changes a printer's settings")
            .Accepts<WantedPrinter>("application/json")
            .Produces<PrinterBody>()
            .WithProblems(HostingProblems.NotFound, HostingProblems.BadRequest, JsonProblems.InvalidContent, HostingProblems.TooMany);
        routes.MapDelete("/v1/printers/{printerId}", Remove)
            .RequireKey(KeyScope.Till, tillOptional: true)
            .WithSummary("Removes a printer; its address stops at once, and what waited for it has failed")
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
        routes.MapPost("/v1/printers/{printerId}/test", Test)
            .RequireKey(KeyScope.Till)
            .WithSummary("Prints a test page with the printer's settings, accents and code pages")
            .Produces<DeliveryAccepted>(StatusCodes.Status202Accepted)
            .WithProblems(HostingProblems.NotFound, HostingProblems.TooMany);
    }

    private static async Task<IResult> Add(
        HttpContext context, PrinterDirectory printers, ShopDirectory shops, PrinterNetworks networks, PublicLinks links, PrintingOptions printing, TimeProvider time,
        IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        if (new PrinterReader(body.Root(), context.Caller(), shops, networks).New("pr_" + RandomId.Symbols(IdSymbols), time.GetUtcNow()) is not { } printer)
            return body.Errors.ToAnswer();
        var path = printer.Protocol switch { PrinterProtocol.StarCloudPrnt => "/print/star/", PrinterProtocol.EpsonServerDirect => "/print/epson/", _ => null };
        var secret = PrinterSecret.New();
        if (!await printers.AddAsync(path is null ? printer : printer with { SecretHash = secret.Hash() }, printing.PrintersPerShop, cancellation))
            return new ProblemAnswer(PrintingProblems.TooManyPrinters, $"A shop has at most {printing.PrintersPerShop} printers.");
        context.Response.Headers.Location = "/v1/printers/" + printer.Id;
        return TypedResults.Json(
            new AddedPrinter(printer.Id, printer.Name, PrinterWords.Of(printer.Protocol), path is null ? null : links.To(path + secret.Reveal())),
            PrintingJson.Default.AddedPrinter, statusCode: StatusCodes.Status201Created);
    }

    private static IResult List(string? after, string? limit, HttpContext context, PrinterDirectory printers, PrinterDescriber describer)
    {
        var request = new PageRequest(after, limit);
        if (request.Problem is { } problem)
            return problem;
        var caller = context.Caller();
        var own = printers.Of(caller.Shop.Id).Where(printer => IsOf(printer, caller))
            .OrderByDescending(printer => printer.AddedAt).ThenBy(printer => printer.Id, StringComparer.Ordinal);
        return TypedResults.Json(request.Of(own, printer => (printer.AddedAt, printer.Id), printer => describer.Describe(printer, TillOf(context))), PrintingJson.Default.PagePrinterBody);
    }

    private static IResult Look(string printerId, HttpContext context, PrinterDirectory printers, PrinterDescriber describer) =>
        Find(printers, context.Caller(), printerId) is { } printer ? TypedResults.Json(describer.Describe(printer, TillOf(context)), PrintingJson.Default.PrinterBody) : NotFound();

    private static async Task<IResult> Change(
        string printerId, HttpContext context, PrinterDirectory printers, ShopDirectory shops, PrinterNetworks networks, PrinterDescriber describer,
        IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        if (Find(printers, context.Caller(), printerId) is not { } present)
            return NotFound();
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        if (new PrinterReader(body.Root(), context.Caller(), shops, networks).Changed(present) is null)
            return body.Errors.ToAnswer();
        // Read once more on the printer as it is then: another change may have come between.
        var changed = await printers.ChangeAsync(printerId, now => new PrinterReader(body.Root(), context.Caller(), shops, networks).Changed(now) ?? now, cancellation);
        return changed is null ? NotFound() : TypedResults.Json(describer.Describe(changed, TillOf(context)), PrintingJson.Default.PrinterBody);
    }

    private static async Task<IResult> Remove(string printerId, HttpContext context, PrinterDirectory printers, PrinterRemoval removal, CancellationToken cancellation)
    {
        if (Find(printers, context.Caller(), printerId) is null)
            return NotFound();
        await removal.RemoveAsync([printerId], cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Test(
        string printerId, HttpContext context, PrinterDirectory printers, PrintChannel channel, TicketHandover handover, CancellationToken cancellation)
    {
        var caller = context.Caller();
        if (Find(printers, caller, printerId) is not { } printer)
            return NotFound();
        var delivery = await handover.DeliverAsync(new WantedHandover(channel, channel.Test(printer)), caller.Shop.Id, caller.Till!.Id, cancellation);
        return TypedResults.Json(new DeliveryAccepted(delivery.Id), HandoverJson.Default.DeliveryAccepted, statusCode: StatusCodes.Status202Accepted);
    }

    private static string? TillOf(HttpContext context) => context.Caller().Till?.Id.Value;

    private static Printer? Find(PrinterDirectory printers, Caller caller, string id) =>
        printers.Find(id) is { } printer && printer.Shop == caller.Shop.Id && IsOf(printer, caller) ? printer : null;

    private static bool IsOf(Printer printer, Caller caller) => caller.Till is not { } till || printer.Tills.Count == 0 || printer.Tills.Contains(till.Id);

    private static ProblemAnswer NotFound() => new(HostingProblems.NotFound, "There is no such printer.");
}
