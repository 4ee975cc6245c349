using System.Globalization;
using Relay.Hosting;

namespace Relay.Start.Page;

/// <summary>One form that makes a shop; or the key of one that was made before.</summary>
internal static class ShopSection
{
    public static Html Of(StartTexts texts, string language) => Html.Of($"""
        <section class="card" id="shop">
        <h2>{texts.ShopTitle}</h2>
        <form class="form" id="shop-form">
        <div class="field"><label for="name">{texts.ShopName}</label><input id="name" name="name" required maxlength="80" autocomplete="organization" aria-describedby="name-hint"><span class="hint" id="name-hint">{texts.ShopNameHint}</span></div>
        <div class="field"><label for="language">{texts.ShopLanguage}</label><select id="language" name="language" aria-describedby="language-hint">{Choices(language)}</select><span class="hint" id="language-hint">{texts.ShopLanguageHint}</span></div>
        <div class="field"><label for="country">{texts.Country}</label><input id="country" name="country" maxlength="2" pattern="[A-Za-z][A-Za-z]" autocapitalize="characters" autocomplete="country" value="{(language == "fr" ? "FR" : "")}" aria-describedby="country-hint"><span class="hint" id="country-hint">{texts.CountryHint}</span></div>
        <div class="field"><label for="till">{texts.TillName}</label><input id="till" name="till" required maxlength="80" value="1" autocomplete="off" aria-describedby="till-hint"><span class="hint" id="till-hint">{texts.TillNameHint}</span></div>
        {StartPage.Error(texts)}
        <p class="actions"><button class="button primary">{texts.MakeShop}</button></p>
        </form>
        <details>
        <summary>{texts.HaveKey}</summary>
        <form class="form" id="key-form">
        <div class="field"><label for="key">{texts.HaveKeyLabel}</label><input id="key" dir="ltr" required pattern="tr_till_.+" autocomplete="off" autocapitalize="none" spellcheck="false" placeholder="tr_till_…"></div>
        <p class="actions"><button class="button">{texts.UseKey}</button></p>
        </form>
        </details>
        </section>
        """);

    private static Html Choices(string chosen) => Html.Join(Languages.Known.Select(known =>
        known == chosen
            ? Html.Of($"<option value=\"{known}\" selected>{NameOf(known)}</option>")
            : Html.Of($"<option value=\"{known}\">{NameOf(known)}</option>")));

    /// <summary>A language in its own words, with a capital: "Français".</summary>
    private static string NameOf(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return culture.TextInfo.ToTitleCase(culture.NativeName);
    }
}
