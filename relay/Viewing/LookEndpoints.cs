using System.Globalization;
using System.Text;
using Relay.Hosting;
using Relay.Hosting.Errors;
using Relay.Hosting.Limits;
using Relay.Tickets;
using Relay.Viewing.Texts;

namespace Relay.Viewing;

/// <summary>What the routes below <c>/T/</c> share: methods, headers, the answer to a miss, the note of an opening.</summary>
internal static class LookEndpoints
{
    /// <summary>How a route is asked that only looks. <c>HEAD</c> is never taken for an opening.</summary>
    public static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The group of all routes of one receipt. Its headers stand on every answer, problems included.</summary>
    public static RouteGroupBuilder MapReceiptGroup(this IEndpointRouteBuilder routes)
    {
        var receipt = routes.MapGroup("/T/{token}").WithTags("Reading");
        receipt.AddEndpointFilter((invocation, next) =>
        {
            PageHeaders.ApplyToFile(invocation.HttpContext.Response.Headers);
            return next(invocation);
        });
        return receipt;
    }

    /// <summary>Describes a route that only looks.</summary>
    /// <param name="types">What it answers, the usual one first.</param>
    public static void AsLook(this RouteHandlerBuilder route, string summary, params string[] types) =>
        route.WithSummary(summary).Produces<Stream>(StatusCodes.Status200OK, types[0], types[1..]).WithProblems(ViewingProblems.NoSuchReceipt, ViewingProblems.TooManyMisses, TicketProblems.Damaged);

    public static bool AsksForPage(this HttpContext context) => AcceptHeader.PrefersPage(context.Request);

    public static ViewingTexts Texts(this HttpContext context, string? fallback = null) =>
        Languages.Texts<ViewingTexts>(context.Request.Headers.AcceptLanguage, fallback);

    public static IResult Miss(this HttpContext context, ReceiptDoor door)
    {
        var miss = door.Miss(
            CallerAddress.Of(context), context.AsksForPage(), context.Request.Headers.AcceptLanguage, LookSchedule.Parse(context.Request.Query["look"]));
        if (miss.Refresh is not null)
            context.Response.Headers["Refresh"] = miss.Refresh;
        if (miss.RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return miss.Result;
    }

    /// <summary>Notes the opening once the answer is on its way.</summary>
    public static void NoteOpening(this HttpContext context, ReceiptDoor door, OpenedTicket ticket)
    {
        if (HttpMethods.IsGet(context.Request.Method))
            context.Response.OnCompleted(() => door.NoteOpeningAsync(ticket));
    }

    /// <summary>A file that the browser shows, under a policy that lets it load nothing.</summary>
    public static IResult Inline(this HttpContext context, byte[] content, string type, string fileName)
    {
        PageHeaders.Apply(context.Response.Headers, script: false);
        context.Response.Headers.ContentDisposition = InlineDisposition.For(fileName);
        return Results.Bytes(content, type);
    }

    /// <summary>The QR code. A till that runs in a browser shows it in a page of its own, so this alone may be loaded from elsewhere: whoever knows its address knows the link.</summary>
    public static IResult Picture(this HttpContext context, byte[] content, string type)
    {
        PageHeaders.Apply(context.Response.Headers, script: false);
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(content, type);
    }

    public static IResult Picture(this HttpContext context, string content, string type) => context.Picture(Encoding.UTF8.GetBytes(content), type);
}
