using Relay.Displays.Pairings;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>What the POS opens in a window on the second screen of its PC. Nobody may be able to touch that screen, so the page presses its own button;
/// where no script runs, a person does.</summary>
internal static class WindowPage
{
    public static HtmlPage Of(PairingTexts texts, string? shop, string till, string action) => new(texts.Language, texts.UseTitle, Html.Of($"""
        <main class="page" id="main"><section class="card">
        <h1>{texts.UseTitle}</h1>
        <p class="lead">{shop}</p>
        <p>{texts.Till} {till}</p>
        <p class="soft">{texts.UseText}</p>
        <form id="use" method="post" action="{action}"><p class="actions"><button class="button primary">{texts.UseButton}</button></p></form>
        </section></main>
        """))
    { Script = "window.js" };
}
