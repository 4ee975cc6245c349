using Relay.Displays.Pairings;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>The merchant's view of a tablet that asks to be paired.</summary>
internal static class ApprovePage
{
    public static HtmlPage Ask(PairingTexts texts, TabletPairing pairing, string? wrong = null, int status = StatusCodes.Status200OK) => Page(texts, texts.ApproveTitle, status, Html.Of($"""
        <section class="card">
        <h1>{texts.ApproveTitle}</h1>
        <p class="lead">{texts.ApproveLead}</p>
        <dl class="facts">
        <dt>{texts.Code}</dt><dd><strong class="check">{pairing.Shown.Reveal()}</strong></dd>
        <dt>{texts.Device}</dt><dd><bdi>{(pairing.Engine == Engine.Unknown ? texts.UnknownDevice : pairing.Engine)}</bdi></dd>
        <dt>{texts.Address}</dt><dd>{pairing.Address}</dd>
        </dl>
        </section>
        <div class="notice warn"><h2>{texts.CompareTitle}</h2><p>{texts.CompareText}</p></div>
        <div class="aside"><p>{texts.WithPos}</p><p class="actions"><a class="button" href="/shop#{pairing.Shown.Reveal()}">{texts.OnShopPage}</a></p></div>
        <form class="form card" method="post" action="{PairingPaths.Approve}">
        <h2>{texts.WithKey}</h2>
        {Html.When(wrong is not null, () => Html.Of($"<p class=\"notice bad\" role=\"alert\" id=\"wrong\">{wrong}</p>"))}
        <input type="hidden" name="code" value="{pairing.Shown.Reveal()}">
        <div class="field"><label for="key">{texts.KeyLabel}</label><input class="secret" id="key" dir="ltr" name="key" autocomplete="off" autocapitalize="none" spellcheck="false" required aria-describedby="key-hint"><span class="hint" id="key-hint">{texts.KeyHint}</span></div>
        <div class="field"><label for="name">{texts.NameLabel}</label><input id="name" name="name" maxlength="{DisplayBody.NameLength}" autocomplete="off" aria-describedby="name-hint"><span class="hint" id="name-hint">{texts.NameHint}</span></div>
        <p class="actions"><button class="button primary" type="submit">{texts.ApproveButton}</button></p>
        </form>
        """));

    public static HtmlPage Done(PairingTexts texts) => Page(texts, texts.DoneTitle, StatusCodes.Status200OK, Html.Of($"""
        <div class="notice good"><h1>{texts.DoneTitle}</h1><p>{texts.DoneText}</p></div>
        """));

    public static HtmlPage Wrong(PairingTexts texts) => Page(texts, texts.WrongTabletTitle, StatusCodes.Status404NotFound, Html.Of($"""
        <div class="notice warn"><h1>{texts.WrongTabletTitle}</h1><p>{texts.WrongTablet}</p></div>
        """));

    public static HtmlPage Wait(PairingTexts texts) => Page(texts, texts.ApproveTitle, StatusCodes.Status429TooManyRequests, Html.Of($"""
        <div class="notice warn"><h1>{texts.ApproveTitle}</h1><p>{texts.Wait}</p></div>
        """));

    private static HtmlPage Page(PairingTexts texts, string title, int status, Html body) =>
        new(texts.Language, title, Html.Of($"<main class=\"page\" id=\"main\">{body}</main>")) { Status = status };
}
