using Relay.Displays.Boards;
using Relay.Displays.Help;
using Relay.Displays.Pairings;
using Relay.Documents.Codes;
using Relay.Hosting;
using Relay.Hosting.Limits;

namespace Relay.Displays.Pages;

/// <summary>What an unpaired tablet shows: a code and its QR, and a field for a till's code.</summary>
internal sealed class CodePage(PairingBook book, DisplayAuthentication authentication, PublicLinks links, Holding holding)
{
    /// <summary>Seconds before a page asks again whether there is room.</summary>
    private const int FullWait = 60;

    /// <summary>Seconds to read in what is wrong with a code, where no script runs.</summary>
    private const int WrongWait = 20;

    /// <summary>Seconds before a browser is tried with another cookie.</summary>
    private const int RefusedWait = 5;

    /// <param name="next">Where a page without script goes on; null: nowhere, the frame around it does.</param>
    /// <param name="wrong">What is wrong with a code that was typed.</param>
    /// <param name="wait">How long no code is taken from this tablet any more.</param>
    public IResult Show(HttpContext context, bool plain, string? next, FrameRole frames = FrameRole.None, string? wrong = null, TimeSpan? wait = null)
    {
        var texts = TextsFor(context.Request);
        var shown = Current(context.Request);
        // Claimed this very moment: the tablet holds what opens its board, and must not be given another.
        if (shown is null && authentication.Find(context.Request) is not null)
            return TypedResults.Redirect(frames is FrameRole.Inner ? FramePageEndpoints.Innermost : DisplayPageEndpoints.Address);
        var credential = shown ?? DisplayCredential.New();
        if (book.ShowFor(credential.Hash(), CallerAddress.Of(context), AddressOf(context), Engine.Of(context.Request.Headers.UserAgent)) is not { } pairing)
            return Full(context, texts);
        authentication.Write(context.Response, credential);
        if (wait is { } pause)
            RetryHeader.Write(context.Response, pause);
        return new DisplayPage(texts.Language, texts.ShowTitle, "pairing", Body(texts, pairing, wrong))
        {
            Next = next,
            NextAfter = holding.IsEnding ? DisplayPage.AfterRestart : wrong is null ? DisplayPage.Soon : WrongWait,
            Script = !plain,
            Frames = frames,
            Status = wait is not null ? StatusCodes.Status429TooManyRequests : wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>Whether the tablet's code still waits for its till.</summary>
    public bool IsShown(HttpRequest request) => Current(request) is not null;

    /// <summary>Waits until the tablet's code is claimed or over, as long as requests are held.</summary>
    public async Task WaitAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (DisplayAuthentication.Read(request) is { } credential && book.FindTablet(credential.Hash()) is { } pairing)
            await holding.WaitAsync(pairing.Ended, book.RestOf(pairing), cancellation);
    }

    public static PairingTexts TextsFor(HttpRequest request) =>
        MirroredLanguage.IsAsked(request.Headers.AcceptLanguage) ? MirroredLanguage.Pairing : Languages.Texts<PairingTexts>(request.Headers.AcceptLanguage);

    /// <summary>The credential of a code that is shown. Any other that a tablet sends has been revoked, and is not used again.</summary>
    private DisplayCredential? Current(HttpRequest request) =>
        DisplayAuthentication.Read(request) is { } credential && book.FindTablet(credential.Hash()) is not null ? credential : null;

    /// <summary>The whole address as people write it, to be compared; what counts is the network.</summary>
    private static string AddressOf(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : "";

    private Html Body(PairingTexts texts, TabletPairing pairing, string? wrong)
    {
        var code = QrMatrix.Encode(links.ForQr(PairingPaths.ApproveCode(pairing.Shown)));
        return Html.Of($"""
            <div id="screen"><div id="room">
            <div class="state on"><div class="split">
            <div class="half"><div class="card"><img class="picture" alt="" src="data:image/png;base64,{Convert.ToBase64String(QrPng.Write(code))}"></div></div>
            <div class="half words">
            <h1>{texts.ShowTitle}</h1>
            <p class="big">{pairing.Shown.Reveal()}</p>
            <p class="lead">{texts.ShowText}</p>
            <p class="small">{texts.ShowScan}</p>
            <form method="post" action="{PairingPaths.Type}" class="small"><p><label for="till-code">{texts.TypeLabel}</label></p>
            <p><input id="till-code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20"> <button>{texts.TypeButton}</button></p>
            {Html.When(wrong is not null, () => Html.Of($"<p class=\"wrong\" role=\"alert\">{wrong}</p>"))}</form>
            <p class="small help"><a href="{HelpPage.Address}">{texts.Help}</a></p>
            </div>
            </div></div>
            </div></div>
            """);
    }

    /// <summary>For a browser that did not keep the cookie it was given: it keeps none, or came over plain http where only https will do. It gets another one, without a code, and is asked
    /// again; it is sent nowhere, since an unknown proxy in front could send it back for ever.</summary>
    public DisplayPage Refused(HttpContext context, string next, FrameRole frames = FrameRole.None)
    {
        var texts = TextsFor(context.Request);
        authentication.Write(context.Response, DisplayCredential.New());
        var (title, words) = authentication.LostToPlainHttp(context.Request)
            ? (texts.HttpsTitle, Html.Of($"""
                <p class="lead">{texts.HttpsText}</p>
                <p class="address">{links.To(DisplayPageEndpoints.Address)}</p>
                <p class="small">{texts.HttpsOld} <a href="{HelpPage.Address}">{texts.Help}</a></p>
                """))
            : (texts.CookieTitle, Html.Of($"<p class=\"lead\">{texts.CookieText}</p>"));
        return new DisplayPage(texts.Language, title, "pairing", TabletSheet.Of(title, words))
        {
            Next = next,
            NextAfter = RefusedWait,
            Script = false,
            Frames = frames,
        };
    }

    private static DisplayPage Full(HttpContext context, PairingTexts texts)
    {
        RetryHeader.Write(context.Response, TimeSpan.FromSeconds(FullWait));
        return new DisplayPage(texts.Language, texts.FullTitle, "pairing", TabletSheet.Of(texts.FullTitle, Html.Of($"<p class=\"lead\">{texts.FullText}</p>")))
        {
            Next = DisplayPageEndpoints.Address,
            NextAfter = FullWait,
            Script = false,
            Status = StatusCodes.Status429TooManyRequests,
        };
    }
}
