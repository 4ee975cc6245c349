using Microsoft.Extensions.Options;
using Relay.Documents;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Printing.Jobs;
using Relay.Shops;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Printing;

/// <summary>Bytes for a POS that prints by itself, over USB, an extension or a driver. What it does with them the relay cannot know: they count as printed.</summary>
internal static class BytesEndpoints
{
    private const string Type = "application/octet-stream";

    public static void MapBytes(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/tickets/{token}/print.escpos", Print)
            .RequireKey(KeyScope.Till)
            .WithSummary("A ticket as a printer's bytes; asked again, it is a duplicate")
            .Accepts<WantedBytes>("application/json")
            .Produces(StatusCodes.Status200OK, contentType: Type)
            .WithProblems(HostingProblems.BadRequest, HostingProblems.NotFound, JsonProblems.InvalidContent, HandoverProblems.NotPrintable, TicketProblems.Damaged, HostingProblems.TooMany);
        routes.MapPost("/v1/drawer.escpos", Drawer)
            .RequireKey(KeyScope.Till)
            .WithSummary("The bytes that open a cash drawer")
            .Accepts<WantedBytes>("application/json")
            .Produces(StatusCodes.Status200OK, contentType: Type)
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, HostingProblems.TooMany);
    }

    private static async Task<IResult> Print(
        string token, HttpContext context, TicketVault vault, ITicketStore store, TicketEvents events, PrintedBefore before, PublicLinks links, TimeProvider time,
        IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = new BytesReader(body.Root(), context.Caller().Shop);
        if (reader.Read() is not { } wanted)
            return body.Errors.ToAnswer();
        var caller = context.Caller();
        if (!Token.TryParse(token, out var read) || await vault.FindAsync(read, cancellation) is not { } row || row.Shop != caller.Shop.Id
            || await vault.OpenAsync(read, cancellation) is not { } ticket)
            return new ProblemAnswer(HostingProblems.NotFound, "There is no such ticket.");
        if (ticket.Own == OwnDocument.Alone)
            return new ProblemAnswer(HandoverProblems.NotPrintable);
        var number = await before.CountAsync(row.Id, null, cancellation);
        var detail = new EventDetail { Channel = DeliveryChannels.Print, Duplicate = number, Reason = number is null ? null : wanted.Reason };
        // Written down before the bytes leave: whoever has them may print them.
        if (await store.AddEventAsync(row.Id, new NewEvent(TicketEventType.DeliveryDone, time.GetUtcNow(), detail), CancellationToken.None) is not { } happened)
            return new ProblemAnswer(HostingProblems.NotFound, "There is no such ticket.");
        events.Publish(happened, null);
        if (wanted.Cause is { } cause)
            await OpenedAsync(store, events, caller, cause, time);
        var document = new PrintDocument(new ReceiptDocument(ticket.Content, default, caller.Shop.Logo), links.ForQr("/T/" + read.Reveal()));
        var content = new PrintContent([document], null, 1, false) { Reasons = caller.Shop.ReprintReasons };
        return TypedResults.Bytes(wanted.Encode(content.Marked(number, wanted.Reason)), Type);
    }

    private static async Task<IResult> Drawer(
        HttpContext context, ITicketStore store, TicketEvents events, TimeProvider time, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var reader = new BytesReader(body.Root(), context.Caller().Shop);
        if (reader.Read() is not { } wanted)
            return body.Errors.ToAnswer();
        var cause = wanted.Cause ?? DrawerChannel.NoSale;
        await OpenedAsync(store, events, context.Caller(), cause, time);
        return TypedResults.Bytes((wanted with { Cause = cause }).Encode(null), Type);
    }

    private static async Task OpenedAsync(ITicketStore store, TicketEvents events, Caller caller, string cause, TimeProvider time)
    {
        var opened = new NewTillEvent(
            caller.Shop.Id, caller.Till!.Id, TicketEventType.DrawerOpened, time.GetUtcNow(), new EventDetail { Channel = DeliveryChannels.Drawer, Cause = cause });
        events.Publish(await store.AddTillEventAsync(opened, CancellationToken.None), null);
    }
}
