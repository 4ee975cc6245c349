using Microsoft.AspNetCore.Http.HttpResults;
using Relay.Displays.Pairings;
using Relay.Documents.Codes;
using Relay.Hosting;
using Relay.Hosting.Limits;
using Relay.Shops;

namespace Relay.Displays.Pages;

/// <summary>What a tablet opens to be paired by a till. Looking changes nothing: previews fetch links. The button pairs.</summary>
internal static class PairPageEndpoints
{
    public static void MapPairPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PairingPaths.Page, Ask).ExcludeFromDescription();
        routes.MapPost(PairingPaths.Page, Use).ExcludeFromDescription();
        routes.MapGet(PairingPaths.Qr, Qr).ExcludeFromDescription();
        routes.MapPost(PairingPaths.Type, TypeCode).ExcludeFromDescription();
    }

    private static IResult Ask(string secret, HttpContext context, PairingBook book, ShopDirectory shops, DisplayAuthentication authentication)
    {
        var texts = CodePage.TextsFor(context.Request);
        if (book.FindLink(secret) is not { } pairing || book.StateOf(pairing) != PairingState.Open || shops.Find(pairing.Till) is not { } till)
            return Gone(context, texts, authentication);
        if (pairing.Kind == PairingKind.Window)
            return WindowPage.Of(texts, shops.Find(till.Shop)?.Name, till.Name, PairingPaths.Link(secret));
        return new DisplayPage(texts.Language, texts.UseTitle, "pairing", TabletSheet.Of(texts.UseTitle, Html.Of($"""
            <p class="big name">{shops.Find(till.Shop)?.Name}</p>
            <p class="lead">{texts.Till} {till.Name}</p>
            <p>{texts.UseText}</p>
            <form method="post" action="{PairingPaths.Link(secret)}"><p><button class="main">{texts.UseButton}</button></p></form>
            """)))
        { Script = false };
    }

    private static async Task<IResult> Use(
        string secret, HttpContext context, PairingBook book, ShopDirectory shops, DisplayAuthentication authentication, DisplayRegistration registration,
        CancellationToken cancellation)
    {
        if (book.FindLink(secret) is not { } pairing || shops.Find(pairing.Till) is not { } till || !book.Take(pairing))
            return Gone(context, CodePage.TextsFor(context.Request), authentication);
        return await Pair(context, pairing, till, authentication, registration, cancellation);
    }

    private static IResult Qr(string secret, HttpContext context, PairingBook book, PublicLinks links)
    {
        if (book.FindLink(secret) is not { } pairing || book.StateOf(pairing) != PairingState.Open)
            return new ProblemAnswer(HostingProblems.NotFound);
        PageHeaders.ApplyToFile(context.Response.Headers);
        return TypedResults.Text(QrSvg.Write(QrMatrix.Encode(links.ForQr(PairingPaths.Link(secret)))), "image/svg+xml");
    }

    /// <summary>For a tablet without a camera: the code that the till shows.</summary>
    private static async Task<IResult> TypeCode(
        HttpContext context, PairingBook book, ShopDirectory shops, DisplayAuthentication authentication, DisplayRegistration registration, CodePage codes,
        CancellationToken cancellation)
    {
        var texts = CodePage.TextsFor(context.Request);
        var form = await ShortForm.ReadAsync(context.Request, cancellation);
        if (!PairingCode.TryParse(form?["code"], out var code))
            return codes.Show(context, plain: false, DisplayPageEndpoints.Address, wrong: texts.WrongCode);
        var outcome = book.Type(code, CallerAddress.Of(context));
        if (outcome.Pairing is TillPairing pairing && shops.Find(pairing.Till) is { } till)
            return await Pair(context, pairing, till, authentication, registration, cancellation);
        return codes.Show(context, plain: false, DisplayPageEndpoints.Address, wrong: outcome.Wait is null ? texts.WrongCode : texts.Wait, wait: outcome.Wait);
    }

    private static async Task<IResult> Pair(
        HttpContext context, TillPairing pairing, Till till, DisplayAuthentication authentication, DisplayRegistration registration, CancellationToken cancellation)
    {
        var credential = DisplayCredential.New();
        var engine = Engine.Of(context.Request.Headers.UserAgent);
        await registration.RegisterAsync(pairing, till, credential, authentication.Find(context.Request), engine, cancellation);
        authentication.Write(context.Response, credential);
        return SeeDisplay(context);
    }

    /// <summary>A link that was used by this very tablet leads to its display: a button is pressed twice, a page is loaded again.</summary>
    private static IResult Gone(HttpContext context, PairingTexts texts, DisplayAuthentication authentication) =>
        authentication.Find(context.Request) is not null
            ? SeeDisplay(context)
            : new DisplayPage(texts.Language, texts.GoneTitle, "pairing", TabletSheet.Of(texts.GoneTitle, Html.Of($"<p class=\"lead\">{texts.GoneText}</p>")))
            {
                Script = false,
                Status = StatusCodes.Status410Gone,
            };

    private static StatusCodeHttpResult SeeDisplay(HttpContext context)
    {
        context.Response.Headers.Location = DisplayPageEndpoints.Address;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
