using Relay.Hosting;

namespace Relay.Start.Page;

/// <summary>Pairing: a code that the tablet scans, or one that it shows.</summary>
internal static class DisplaySection
{
    public static Html Of(StartTexts texts, PublicLinks links) => Html.Of($"""
        <section class="card" id="display" hidden>
        <h2>{texts.DisplayTitle}</h2>
        <p>{texts.DisplayText}</p>
        <form class="form" id="pairing-form">{StartPage.Error(texts)}<p class="actions"><button class="button primary">{texts.ShowCode}</button></p></form>
        <div id="pairing" hidden>
        <div class="qr">
        <p>{texts.ScanThis}</p>
        <img id="pairing-qr" alt="{texts.ScanThis}">
        <p>{texts.TypeThis} <span class="code">{links.To("/display")}</span></p>
        <p class="check" id="pairing-code"></p>
        <p class="actions"><a class="button quiet" id="pairing-link" target="_blank" rel="noopener noreferrer">{texts.ThisComputer}</a></p>
        </div>
        </div>
        <div role="status">
        <p class="state" data-pairing="open" hidden>{texts.Waiting}</p>
        <p class="state on" data-pairing="used" hidden>{texts.Paired}</p>
        <p class="notice warn" data-pairing="expired" hidden>{texts.PairingExpired}</p>
        </div>
        <details>
        <summary>{texts.ClaimTitle}</summary>
        <form class="form" id="claim-form">
        <p>{texts.ClaimText} <a class="code" href="/display" target="_blank" rel="noopener">{links.To("/display")}</a></p>
        <div class="field"><label for="code">{texts.ClaimLabel}</label><input id="code" dir="ltr" required maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false"></div>
        {StartPage.Error(texts)}
        <p class="actions"><button class="button">{texts.Claim}</button></p>
        <p class="state on" role="status" id="claimed" hidden>{texts.Claimed}</p>
        </form>
        </details>
        </section>
        """);
}
