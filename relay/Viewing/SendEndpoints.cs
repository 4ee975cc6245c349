using Relay.Hosting;
using Relay.Viewing.Pages;
using Relay.Viewing.Texts;

namespace Relay.Viewing;

/// <summary>"Send it to me": what a customer types into the receipt's page, on their own phone.</summary>
internal static class SendEndpoints
{
    public static void MapSend(this RouteGroupBuilder receipt) => receipt.MapPost("/send", Send).ExcludeFromDescription();

    private static async Task<IResult> Send(string token, HttpContext context, ReceiptDoor door, SendDoor sending)
    {
        if (await door.OpenAsync(token, context.RequestAborted) is not { } ticket)
            return context.Miss(door);
        var texts = context.Texts(ticket.Content.Language);
        var view = door.View(ticket) with { SendBy = sending.Offers(ticket) };
        var form = await ShortForm.ReadAsync(context.Request, context.RequestAborted);
        var wish = new SendWish(form?["channel"].ToString() ?? "", form?["to"].ToString().Trim() ?? "", form?["sure"].ToString() == "yes");
        var outcome = await sending.SendAsync(ticket, wish, context.RequestAborted);
        if (outcome.Wait is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return SendPage.Of(texts, context.SendTexts(ticket.Content.Language), view, wish, outcome);
    }

    public static SendTexts SendTexts(this HttpContext context, string? fallback) =>
        Languages.Texts<SendTexts>(context.Request.Headers.AcceptLanguage, fallback);
}
