using Relay.Hosting;

namespace Relay.Counter.Page;

/// <summary>The shop's printers: how they are, what did not print and why, a test page, and one more.</summary>
internal static class PrintersSection
{
    public static Html Of(PrinterTexts texts, CounterTexts page) => Html.Of($"""
        <section class="rooms" aria-labelledby="printers-title" id="printers" {Reasons(texts)}>
        <div class="head"><h2 id="printers-title" tabindex="-1">{texts.Printers}</h2></div>
        <p class="card soft" id="no-printer" hidden>{texts.NoPrinter}</p>
        <ul class="fleet" id="printer-list"></ul>
        {Card(texts, page)}
        {Add(texts, page)}
        </section>
        """);

    private static Html Card(PrinterTexts texts, CounterTexts page) => Html.Of($"""
        <template id="printer-card">
        <li class="card display">
        <div class="who"><h3 data-name tabindex="-1"></h3><p class="state" data-state></p></div>
        <p class="what soft"><span data-kind></span> <span data-waiting></span></p>
        <p class="notice warn" data-trouble hidden></p>
        <p class="actions"><button class="button" type="button" data-do="test">{texts.Test}</button></p>
        <p class="soft" role="status" data-said hidden></p>
        <div data-failed hidden><h4>{texts.NotPrinted}</h4><ul class="jobs" data-jobs></ul></div>
        <details>
        <summary>{page.Settings}</summary>
        <form class="form" data-form>
        <div class="field"><label data-for="name">{page.Name}</label><input name="name" data-id="name" required maxlength="60" autocomplete="off"></div>
        <div class="field"><label data-for="page">{texts.CodePageNumber}</label><input type="number" name="codePageNumber" data-id="page" min="0" max="255" inputmode="numeric"><span class="hint">{texts.CodePageHint}</span></div>
        <label class="choice"><input type="checkbox" name="raster"><span>{texts.Painted}</span></label>
        {CounterPage.Error}
        <p class="actions"><button class="button primary">{page.Save}</button><button class="button quiet bad" type="button" data-do="remove">{texts.Remove}</button></p>
        </form>
        <div class="notice warn" data-sure hidden><h4 tabindex="-1">{texts.RemoveTitle}</h4><p>{texts.RemoveText}</p>
        <p class="actions"><button class="button danger" type="button" data-do="really">{texts.Remove}</button><button class="button" type="button" data-do="keep">{page.Keep}</button></p></div>
        </details>
        </li>
        </template>
        """);

    private static Html Add(PrinterTexts texts, CounterTexts page) => Html.Of($"""
        <section class="card" aria-labelledby="add-printer-title">
        <h3 id="add-printer-title" tabindex="-1">{texts.Add}</h3>
        <form class="form" id="printer-form">
        <div class="field"><label for="printer-name">{page.Name}</label><input id="printer-name" required maxlength="60" autocomplete="off"></div>
        <div class="field"><label for="printer-kind">{texts.Kind}</label><select id="printer-kind"><option value="star-cloudprnt">Star CloudPRNT</option><option value="epson-sdp">Epson Server Direct Print</option></select></div>
        <div class="field"><label for="printer-width">{texts.Width}</label><select id="printer-width"><option value="80">80 mm</option><option value="58">58 mm</option></select></div>
        <div class="field" data-many-tills hidden><label for="printer-till">{page.ForTill}</label><select id="printer-till" data-till-select></select></div>
        {CounterPage.Error}
        <p class="actions"><button class="button primary">{texts.AddIt}</button></p>
        </form>
        <div class="notice good" id="printer-added" hidden><h3 id="printer-added-title" tabindex="-1">{texts.UrlTitle}</h3>
        <p><span class="code" id="printer-url" dir="ltr"></span></p>
        <p id="star-steps" hidden>{texts.StarSteps}</p><p id="epson-steps" hidden>{texts.EpsonSteps}</p><p>{texts.UrlText}</p>
        <p class="actions"><button class="button" type="button" id="printer-typed">{texts.Done}</button></p></div>
        </section>
        """);

    /// <summary>A text for each reason of the contract; a test holds them to <c>PrintReasons</c>.</summary>
    private static Html Reasons(PrinterTexts texts) => Html.Of($"""
        data-not-heard="{texts.NotHeard}" data-paper-low="{texts.PaperLow}" data-drawer-open="{texts.DrawerOpen}" data-waiting="{texts.Waiting}" data-test-sent="{texts.TestSent}" data-problem="{texts.Problem}"
        data-failed="{texts.Failed}" data-unknown="{texts.Unknown}" data-drawer="{texts.Drawer}"
        data-reason-paper-out="{texts.PaperOut}" data-reason-cover-open="{texts.CoverOpen}" data-reason-paper-jam="{texts.PaperJam}" data-reason-cutter="{texts.Cutter}"
        data-reason-mechanical="{texts.Mechanical}" data-reason-offline="{texts.Offline}" data-reason-address-forbidden="{texts.Forbidden}"
        data-reason-printer-error="{texts.PrinterError}" data-reason-unreadable="{texts.Unreadable}" data-reason-not-fetched="{texts.NotFetched}"
        data-reason-no-answer="{texts.NoAnswer}" data-reason-interrupted="{texts.Interrupted}" data-reason-expired="{texts.Expired}"
        data-reason-on-request-only="{texts.OnRequestOnly}" data-reason-ticket-gone="{texts.TicketGone}" data-reason-printer-gone="{texts.PrinterGone}"
        data-reason-no-card-slip="{texts.NoCardSlip}" data-reason-not-printable="{texts.NotPrintable}"
        """);
}
