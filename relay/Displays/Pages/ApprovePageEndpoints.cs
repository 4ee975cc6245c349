using Relay.Displays.Pairings;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Hosting.Limits;
using Relay.Shops;

namespace Relay.Displays.Pages;

/// <summary>What the merchant's phone opens when it scans an unpaired tablet's QR: the code to compare, and ways to approve it with a key in the body. Where the shop has
/// displays that are away, or the key is the shop's, a second page asks what the tablet is to be; it carries a leave of its own instead of the key.</summary>
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
        HttpContext context, PairingBook book, ShopDirectory shops, DisplayDirectory displays, Watchers watchers, DisplayRegistration registration,
        CancellationToken cancellation)
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
        if (form["grant"].ToString() is { Length: > 0 } secret)
            return book.FindGrant(pairing, secret) is { } grant
                ? await DecideAsync(form, pairing, grant, new Approval(texts, book, shops, displays, registration), cancellation)
                : Refused(texts, book, who, pairing);
        if (OwnerOf(form["key"].ToString().Trim(), shops) is not var (shop, till))
            return Refused(texts, book, who, pairing);
        var candidates = ChoosePage.Candidates(displays, watchers, pairing, shop, till);
        var tills = till is null ? shops.TillsOf(shop) : [shops.Find(till.Value)!];
        if (form["name"].ToString().Trim().Length == 0 && (candidates.Count > 0 || tills.Count != 1))
            return ChoosePage.Of(texts, pairing, book.Grant(pairing, shop, till), candidates, tills);
        return await AddAsync(form, pairing, tills[0], new Approval(texts, book, shops, displays, registration), cancellation);
    }

    /// <summary>What the second page asked for: an old display, or a new one.</summary>
    private static Task<IResult> DecideAsync(IFormCollection form, TabletPairing pairing, ApprovalGrant grant, Approval approval, CancellationToken cancellation)
    {
        if (form["display"].ToString() is { Length: > 0 } id)
            return approval.Displays.Find(id) is { } display && display.Shop == grant.Shop && (grant.Till is not { } own || display.Tills.Contains(own))
                ? ReplaceAsync(pairing, display, approval, cancellation)
                : Task.FromResult<IResult>(ApprovePage.Wrong(approval.Texts));
        var till = grant.Till ?? new TillId(form["till"].ToString());
        return approval.Shops.Find(till) is { } found && found.Shop == grant.Shop
            ? AddAsync(form, pairing, found, approval, cancellation)
            : Task.FromResult<IResult>(ApprovePage.Wrong(approval.Texts));
    }

    private static async Task<IResult> ReplaceAsync(TabletPairing pairing, Display display, Approval approval, CancellationToken cancellation) =>
        approval.Book.Take(pairing) && await approval.Registration.ReplaceAsync(pairing, display, cancellation) is not null
            ? ApprovePage.Done(approval.Texts) : ApprovePage.Wrong(approval.Texts);

    private static async Task<IResult> AddAsync(IFormCollection form, TabletPairing pairing, Till till, Approval approval, CancellationToken cancellation)
    {
        if (TextRules.Accept(form["name"].ToString().Trim(), DisplayBody.NameLength, multiline: false, out _, out _) is not { } name)
            return ApprovePage.Ask(approval.Texts, pairing, approval.Texts.WrongName, StatusCodes.Status422UnprocessableEntity);
        if (!approval.Book.Take(pairing))
            return ApprovePage.Wrong(approval.Texts);
        await approval.Registration.RegisterAsync(pairing, till, name.Length > 0 ? name : null, cancellation);
        return ApprovePage.Done(approval.Texts);
    }

    private static HtmlPage Refused(PairingTexts texts, PairingBook book, string who, TabletPairing pairing)
    {
        book.NoteWrong(who);
        return ApprovePage.Ask(texts, pairing, texts.WrongKey, StatusCodes.Status403Forbidden);
    }

    private static HtmlPage Wait(HttpContext context, PairingTexts texts, TimeSpan wait)
    {
        RetryHeader.Write(context.Response, wait);
        return ApprovePage.Wait(texts);
    }

    /// <summary>Whose key it is: a till's, or with no till a shop's; null when it opens nothing.</summary>
    private static (ShopId Shop, TillId? Till)? OwnerOf(string typed, ShopDirectory shops) =>
        KeyText.TryParse(typed, out var text) && text.Scope is KeyScope.Till or KeyScope.Shop && shops.FindKey(text.Kid) is { } key && key.Scope == text.Scope
            && text.Matches(key.Hash) && (key.Till is not { } till || shops.Find(till) is not null)
            ? (key.Shop, key.Till) : null;

    /// <summary>What every way to approve needs.</summary>
    private sealed record Approval(PairingTexts Texts, PairingBook Book, ShopDirectory Shops, DisplayDirectory Displays, DisplayRegistration Registration);
}
