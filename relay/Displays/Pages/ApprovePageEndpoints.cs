using Relay.Displays.Pairings;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Hosting.Limits;
using Relay.Shops;

namespace Relay.Displays.Pages;

/// <summary>What the merchant's phone opens when it scans an unpaired tablet's QR: the code to compare, and a way to approve it with the till's key in the body.</summary>
internal static class ApprovePageEndpoints
{
    public static void MapApprovePage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PairingPaths.Approve + "/{code}", Ask).ExcludeFromDescription();
        routes.MapPost(PairingPaths.Approve, Approve).ExcludeFromDescription();
    }

    private static HtmlPage Ask(string code, HttpContext context, PairingBook book)
    {
        var texts = CodePage.TextsFor(context.Request);
        if (!PairingCode.TryParse(code, out var read))
            return ApprovePage.Wrong(texts);
        var outcome = book.Look(read, CallerAddress.Of(context));
        return outcome.Wait is { } wait ? Wait(context, texts, wait)
            : outcome.Pairing is TabletPairing pairing ? ApprovePage.Ask(texts, pairing) : ApprovePage.Wrong(texts);
    }

    private static async Task<IResult> Approve(
        HttpContext context, PairingBook book, ShopDirectory shops, DisplayRegistration registration, CancellationToken cancellation)
    {
        var texts = CodePage.TextsFor(context.Request);
        var form = await ShortForm.ReadAsync(context.Request, cancellation);
        if (form is null || !PairingCode.TryParse(form["code"], out var code))
            return ApprovePage.Wrong(texts);
        var who = CallerAddress.Of(context);
        var looked = book.Look(code, who);
        if (looked.Wait is { } wait)
            return Wait(context, texts, wait);
        if (looked.Pairing is not TabletPairing pairing)
            return ApprovePage.Wrong(texts);
        if (TillOf(form["key"].ToString().Trim(), shops) is not { } till)
        {
            book.NoteWrong(who);
            return ApprovePage.Ask(texts, pairing, texts.WrongKey, StatusCodes.Status403Forbidden);
        }
        var typed = form["name"].ToString().Trim();
        if (TextRules.Accept(typed, DisplayBody.NameLength, multiline: false, out _, out _) is not { } name)
            return ApprovePage.Ask(texts, pairing, texts.WrongName, StatusCodes.Status422UnprocessableEntity);
        if (!book.Take(pairing))
            return ApprovePage.Wrong(texts);
        await registration.RegisterAsync(pairing, till, name.Length > 0 ? name : null, cancellation);
        return ApprovePage.Done(texts);
    }

    private static HtmlPage Wait(HttpContext context, PairingTexts texts, TimeSpan wait)
    {
        RetryHeader.Write(context.Response, wait);
        return ApprovePage.Wait(texts);
    }

    private static Till? TillOf(string typed, ShopDirectory shops) =>
        KeyText.TryParse(typed, out var text) && text.Scope == KeyScope.Till && shops.FindKey(text.Kid) is { Till: { } till } key
            && key.Scope == KeyScope.Till && text.Matches(key.Hash) ? shops.Find(till) : null;
}
