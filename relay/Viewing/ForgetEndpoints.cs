using Relay.Hosting;
using Relay.Tickets;
using Relay.Viewing.Pages;

namespace Relay.Viewing;

/// <summary>Erasing by the customer: a page that asks, and the act.</summary>
internal static class ForgetEndpoints
{
    public static void MapForget(this RouteGroupBuilder receipt)
    {
        receipt.MapMethods("/forget", LookEndpoints.GetAndHead, Ask).AsLook("A page that asks whether the receipt shall be erased; changes nothing", "text/html");
        receipt.MapPost("/forget", Forget).WithSummary("Erases the receipt for good")
            .Produces<Stream>(StatusCodes.Status200OK, "text/html").Produces(StatusCodes.Status204NoContent)
            .WithProblems(ViewingProblems.NoSuchReceipt, ViewingProblems.TooManyMisses, TicketProblems.Damaged, HostingProblems.Busy);
    }

    private static async Task<IResult> Ask(string token, HttpContext context, ReceiptDoor door) =>
        await door.OpenAsync(token, context.RequestAborted) is { } ticket
            ? ForgetPage.Ask(context.Texts(ticket.Content.Language), door.View(ticket))
            : context.Miss(door);

    private static async Task<IResult> Forget(string token, HttpContext context, ReceiptDoor door, PublicLinks links)
    {
        if (await door.OpenAsync(token, context.RequestAborted) is not { } ticket || !await door.EraseAsync(ticket, context.RequestAborted))
            return context.Miss(door);
        return context.AsksForPage() ? ForgetPage.Done(context.Texts(ticket.Content.Language), links.Host) : Results.NoContent();
    }
}
