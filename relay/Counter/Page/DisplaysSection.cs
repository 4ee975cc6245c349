using Relay.Hosting;

namespace Relay.Counter.Page;

/// <summary>The shop's displays: one card each, with what the merchant may want of it.</summary>
internal static class DisplaysSection
{
    public static Html Of(CounterTexts texts) => Html.Of($"""
        <section class="rooms" aria-labelledby="displays-title">
        <div class="head"><h1 id="displays-title" tabindex="-1">{texts.Displays}</h1><p class="soft" id="count" role="status"></p></div>
        <p class="card soft" id="no-display" hidden>{texts.NoDisplay}</p>
        <ul class="fleet" id="fleet"></ul>
        <template id="display-card">
        <li class="card display">
        <div class="who"><h2 data-name tabindex="-1"></h2><p class="state" data-state></p></div>
        <p class="what soft"><span data-tills></span> <span data-engine></span></p>
        <p class="notice warn" data-old hidden>{texts.OldPage}</p>
        <p class="actions"><button class="button" type="button" data-do="identify">{texts.Identify}</button></p>
        <p class="soft" role="status" data-said hidden></p>
        <details>
        <summary>{texts.Settings}</summary>
        <form class="form" data-form>
        <div class="field"><label data-for="name">{texts.Name}</label><input name="name" data-id="name" required maxlength="60" autocomplete="off"></div>
        <fieldset class="field" data-tills-field><legend>{texts.ShowsTills}</legend><div class="choices" data-till-choices></div><p class="hint">{texts.ShowsTillsHint}</p></fieldset>
        <div class="field" data-with="idleLanguages"><label data-for="language">{texts.DisplayLanguage}</label><select name="language" data-id="language"><option value="">{texts.ShopsLanguage}</option>{LanguageNames.Options}</select></div>
        <fieldset class="field" data-with="idleLanguages"><legend>{texts.AlsoSpeaks}</legend><div class="choices two">{LanguageNames.Boxes("idleLanguages")}</div></fieldset>
        <fieldset class="field" data-with="largePrint"><legend>{texts.Look}</legend><div class="choices">
        {Switch("largePrint", texts.LargePrint)}
        {Switch("highContrast", texts.HighContrast)}
        {Switch("clock", texts.Clock)}
        {Switch("upsideDown", texts.UpsideDown)}
        </div></fieldset>
        {CounterPage.Error}
        <p class="actions"><button class="button primary">{texts.Save}</button><button class="button quiet bad" type="button" data-do="remove">{texts.Remove}</button></p>
        </form>
        <div class="notice warn" data-sure hidden><h3 tabindex="-1">{texts.RemoveTitle}</h3><p>{texts.RemoveText}</p>
        <p class="actions"><button class="button danger" type="button" data-do="really">{texts.Remove}</button><button class="button" type="button" data-do="keep">{texts.Keep}</button></p></div>
        </details>
        </li>
        </template>
        <template id="till-choice"><label class="choice"><input type="checkbox" name="tills"><span data-label></span></label></template>
        </section>
        """);

    /// <summary>A setting that is on or off; hidden where the relay does not have it.</summary>
    private static Html Switch(string name, string label) =>
        Html.Of($"<label class=\"choice\" data-with=\"{name}\"><input type=\"checkbox\" name=\"{name}\"><span>{label}</span></label>");
}
