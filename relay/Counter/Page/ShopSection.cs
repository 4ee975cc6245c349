using Relay.Hosting;

namespace Relay.Counter.Page;

/// <summary>The shop's own settings, as far as customers see them on displays.</summary>
internal static class ShopSection
{
    /// <summary>ISO 3166-1 alpha-2, offered by name; the script adds the shop's own where it is another.</summary>
    private static readonly string[] Countries =
    [
        "AD", "AT", "AU", "BE", "BG", "CA", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU",
        "LV", "MC", "MT", "NL", "NO", "NZ", "PL", "PT", "RO", "SE", "SI", "SK", "SM", "US",
    ];

    public static Html Of(CounterTexts texts) => Html.Of($"""
        <section class="card" id="settings" aria-labelledby="settings-title">
        <h2 id="settings-title">{texts.ShopTitle}</h2>
        <form class="form" id="settings-form">
        <div class="field"><label for="idle-text">{texts.IdleText}</label><textarea id="idle-text" maxlength="200" rows="3" aria-describedby="idle-text-hint"></textarea><span class="hint" id="idle-text-hint">{texts.IdleTextHint}</span></div>
        <div class="field"><label for="logo">{texts.Logo}</label>
        <div class="logo-now" id="logo-now" hidden><img id="logo-picture" alt="{texts.Logo}"><button class="button quiet bad" type="button" id="logo-remove">{texts.RemoveLogo}</button></div>
        <input type="file" id="logo" accept="image/*" aria-describedby="logo-hint"><span class="hint" id="logo-hint">{texts.LogoHint}</span></div>
        <div class="field"><label for="qr-seconds">{texts.QrSeconds}</label><input type="number" id="qr-seconds" min="10" max="600" required inputmode="numeric" aria-describedby="qr-seconds-hint"><span class="hint" id="qr-seconds-hint">{texts.QrSecondsHint}</span></div>
        <div class="field"><label for="shop-language">{texts.ShopLanguage}</label><select id="shop-language">{LanguageNames.Options}</select></div>
        <div class="field"><label for="shop-country">{texts.Country}</label><select id="shop-country" aria-describedby="country-hint"><option value="">{texts.NoCountry}</option>{Html.Join(Countries.Select(code => Html.Of($"<option value=\"{code}\">{code}</option>")))}</select><span class="hint" id="country-hint">{texts.CountryHint}</span></div>
        <details class="hours"><summary>{texts.OpeningHours}</summary><p class="hint">{texts.OpeningHoursHint}</p><div class="form" id="hours"></div></details>
        <template id="hours-day"><div class="field"><label></label><input autocomplete="off" spellcheck="false" placeholder="09:00–12:30, 14:00–19:00"></div></template>
        <div class="field"><label for="print-seconds">{texts.PrintSeconds}</label><input type="number" id="print-seconds" min="15" max="120" inputmode="numeric" aria-describedby="print-seconds-hint"><span class="hint" id="print-seconds-hint">{texts.PrintSecondsHint}</span></div>
        <div class="field"><label for="reprint-reasons">{texts.ReprintReasons}</label><textarea id="reprint-reasons" rows="3" aria-describedby="reprint-reasons-hint"></textarea><span class="hint" id="reprint-reasons-hint">{texts.ReprintReasonsHint}</span>
        <ul class="jobs" id="reprint-codes" hidden></ul></div>
        <fieldset class="field" id="choices" hidden aria-describedby="choices-hint"><legend>{texts.Choices}</legend><div class="choices two">
        {Choice("paper", texts.Paper)}{Choice("email", texts.Email)}{Choice("sms", texts.Sms)}{Choice("none", texts.NoTicket)}
        </div><span class="hint" id="choices-hint">{texts.ChoicesHint}</span></fieldset>
        {CounterPage.Error}
        <p class="actions"><button class="button primary">{texts.Save}</button></p>
        <p class="state on" role="status" id="settings-saved" hidden>{texts.Saved}</p>
        </form>
        </section>
        """);

    private static Html Choice(string word, string label) =>
        Html.Of($"<label class=\"choice\"><input type=\"checkbox\" name=\"choices\" value=\"{word}\"><span>{label}</span></label>");
}
