using Relay.Hosting;

namespace Relay.Counter.Page;

/// <summary>A new display, or an old one back: the tablet shows a code, or scans one, or it is a window of this computer.</summary>
internal static class AddSection
{
    public static Html Of(CounterTexts texts, PublicLinks links) => Html.Of($"""
        <section class="card" id="add" aria-labelledby="add-title">
        <h2 id="add-title">{texts.Add}</h2>
        <p>{texts.AddStep} <span class="code">{links.To("/display")}</span></p>
        <form class="form" id="code-form">
        <div class="field"><label for="code">{texts.CodeLabel}</label><input class="symbols" id="code" dir="ltr" required maxlength="24" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint"><span class="hint" id="code-hint">{texts.CodeHint}</span></div>
        {CounterPage.Error}
        <p class="actions"><button class="button primary">{texts.LookButton}</button></p>
        </form>
        {Found(texts)}
        <p class="state on" role="status" id="added" hidden><span>{texts.Added}</span></p>
        {Scan(texts)}
        {Window(texts)}
        <p><a href="/display/help" target="_blank" rel="noopener">{texts.Help}</a></p>
        </section>
        """);

    private static Html Found(CounterTexts texts) => Html.Of($"""
        <div class="found" id="found" hidden>
        <div class="notice warn"><h3 id="found-title" tabindex="-1">{texts.Compare}</h3><p>{texts.CompareText}</p>
        <dl class="facts"><dt>{texts.CodeLabel}</dt><dd><strong class="check" id="found-code"></strong></dd><dt>{texts.Device}</dt><dd id="found-engine"></dd><dt>{texts.Network}</dt><dd id="found-address"></dd></dl></div>
        <div class="again" id="again" hidden><h3>{texts.Again}</h3><p class="soft">{texts.AgainText}</p><p class="actions" id="again-choices"></p></div>
        <form class="form" id="new-form">
        <h3>{texts.AsNew}</h3>
        <div class="field"><label for="new-name">{texts.Name}</label><input id="new-name" maxlength="60" autocomplete="off" aria-describedby="new-name-hint"><span class="hint" id="new-name-hint">{texts.NameHint}</span></div>
        {TillSelect(texts, "new-till")}
        {CounterPage.Error}
        <p class="actions"><button class="button primary">{texts.AddIt}</button><button class="button quiet" type="button" id="not-found">{texts.Cancel}</button></p>
        </form>
        </div>
        """);

    private static Html Scan(CounterTexts texts) => Html.Of($"""
        <details>
        <summary>{texts.ScanTitle}</summary>
        <form class="form" id="scan-form">
        {TillSelect(texts, "scan-till")}
        {CounterPage.Error}
        <p class="actions"><button class="button">{texts.ShowCode}</button></p>
        </form>
        <div class="qr" id="scan" hidden>
        <p>{texts.ScanText}</p>
        <img id="scan-qr" alt="{texts.ScanText}" width="256" height="256">
        <p>{texts.OrType} <strong class="check" id="scan-code"></strong></p>
        </div>
        {Progress(texts, "scan")}
        </details>
        """);

    private static Html Window(CounterTexts texts) => Html.Of($"""
        <details>
        <summary>{texts.WindowTitle}</summary>
        <form class="form" id="window-form">
        <p>{texts.WindowText}</p>
        {TillSelect(texts, "window-till")}
        {CounterPage.Error}
        <p class="actions"><button class="button">{texts.MakeWindow}</button><a class="button primary" id="window-link" target="_blank" rel="noopener noreferrer" hidden>{texts.OpenWindow}</a></p>
        </form>
        {Progress(texts, "window")}
        </details>
        """);

    /// <summary>Hidden where the shop has one till.</summary>
    private static Html TillSelect(CounterTexts texts, string id) =>
        Html.Of($"<div class=\"field\" data-many-tills hidden><label for=\"{id}\">{texts.ForTill}</label><select id=\"{id}\" data-till-select></select></div>");

    private static Html Progress(CounterTexts texts, string what) => Html.Of($"""
        <div role="status" id="{what}-progress">
        <p class="state" data-pairing="open" hidden>{texts.Waiting}</p>
        <p class="state on" data-pairing="used" hidden>{texts.Added}</p>
        <p class="notice warn" data-pairing="expired" hidden>{texts.Expired}</p>
        </div>
        """);
}
