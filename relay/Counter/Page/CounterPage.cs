using Relay.Hosting;

namespace Relay.Counter.Page;

/// <summary>The shop's page. Everything it can show is in it from the start; its script fills in values and uncovers parts.</summary>
internal static class CounterPage
{
    public static Html Of(CounterTexts texts, PrinterTexts printers, PublicLinks links) => Html.Of($"""
        <a class="skip" href="#counter">{texts.Skip}</a>
        <header class="top"><span class="brand"><img src="/assets/relay.svg" alt=""><span id="shop-name">Ticket Relay</span></span><button class="button quiet" type="button" id="leave" hidden>{texts.Leave}</button></header>
        <main class="page" id="counter" {Sayings(texts)}>
        <noscript><p class="notice warn">{texts.NoScript}</p></noscript>
        <section class="card" id="door">
        <h1>{texts.Title}</h1>
        <p class="lead">{texts.Lead}</p>
        <form class="form" id="door-form">
        <div class="field"><label for="key">{texts.Key}</label><input class="secret" id="key" dir="ltr" required autocomplete="off" autocapitalize="none" spellcheck="false" placeholder="tr_shop_…" aria-describedby="key-hint"><span class="hint" id="key-hint">{texts.KeyHint}</span></div>
        {Error}
        <p class="actions"><button class="button primary">{texts.Open}</button></p>
        </form>
        </section>
        <div class="rooms" id="inside" hidden>
        {DisplaysSection.Of(texts)}
        {AddSection.Of(texts, links)}
        {PrintersSection.Of(printers, texts)}
        {ShopSection.Of(texts)}
        </div>
        </main>
        """);

    /// <summary>Where a form says what went wrong.</summary>
    public static Html Error { get; } = Html.Of($"<p class=\"notice bad\" role=\"alert\" data-error hidden></p>");

    /// <summary>What the script says: one text for each problem that a merchant can mend, and the words of a display's state.</summary>
    private static Html Sayings(CounterTexts texts) => Html.Of($"""
        data-failed="{texts.Failed}" data-unreachable="{texts.Unreachable}" data-say-key-invalid="{texts.WrongKey}" data-say-key-missing="{texts.WrongKey}"
        data-say-key-scope="{texts.NotShopKey}" data-say-pairing-code-unknown="{texts.WrongCode}" data-say-invalid-code="{texts.WrongCode}"
        data-say-too-many-tries="{texts.Wait}" data-say-too-many-pairings="{texts.Wait}" data-say-not-found="{texts.Gone}" data-say-bad-picture="{texts.BadPicture}"
        data-connected="{texts.Connected}" data-last-seen="{texts.LastSeen}" data-there="{texts.There}" data-till="{texts.Till}" data-identified="{texts.Identified}" data-saved="{texts.Saved}"
        data-bad-hours="{texts.BadHours}"
        """);
}
