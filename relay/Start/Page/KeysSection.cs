using Relay.Hosting;

namespace Relay.Start.Page;

/// <summary>The keys of the new shop, this once, and a command that works as it is pasted.</summary>
internal static class KeysSection
{
    public static Html Of(StartTexts texts) => Html.Of($"""
        <section class="card" id="keys" tabindex="-1" hidden>
        <h2>{texts.KeyTitle}</h2>
        <p>{texts.KeyText}</p>
        {Copyable(texts, texts.TillKey, "till-key")}
        {Copyable(texts, texts.Curl, "curl")}
        <details>
        <summary>{texts.ShopKey}</summary>
        <p class="soft">{texts.ShopKeyText}</p>
        {Copyable(texts, texts.ShopKey, "shop-key")}
        </details>
        </section>
        """);

    private static Html Copyable(StartTexts texts, string label, string id) => Html.Of($"""
        <div class="field">
        <span id="{id}-label"><b>{label}</b></span>
        <pre class="code" id="{id}" tabindex="0" aria-labelledby="{id}-label"></pre>
        <p class="actions"><button class="button" type="button" data-copy="{id}" data-copied="{texts.Copied}" aria-describedby="{id}-label">{texts.Copy}</button></p>
        </div>
        """);
}
