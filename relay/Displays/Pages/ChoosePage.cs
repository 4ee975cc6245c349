using Relay.Displays.Pairings;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Displays.Pages;

/// <summary>The approval's second page: is the tablet one of the displays that are away, or a new one? One tap answers.</summary>
internal static class ChoosePage
{
    /// <summary>Displays that are offered; a shop that has lost more of them at once finds the others on its own page.</summary>
    private const int Most = 20;

    /// <summary>The displays that the tablet could be: those that are away, of the same kind of device first, then those that were there last.</summary>
    public static IReadOnlyList<Display> Candidates(DisplayDirectory displays, Watchers watchers, TabletPairing pairing, ShopId shop, TillId? till) =>
    [
        .. (till is { } own ? displays.Of(own) : displays.Of(shop)).Where(display => !watchers.IsOnline(display.Id))
            .OrderByDescending(display => display.Engine == pairing.Engine).ThenByDescending(display => watchers.SeenAt(display.Id) ?? display.LastSeenAt).Take(Most),
    ];

    /// <param name="grant">The leave that the forms carry instead of the key.</param>
    public static HtmlPage Of(PairingTexts texts, TabletPairing pairing, string grant, IReadOnlyList<Display> candidates, IReadOnlyList<Till> tills) =>
        new(texts.Language, texts.ApproveTitle, Html.Of($"""
            <main class="page" id="main">
            <div class="head"><h1>{texts.ApproveTitle}</h1><p class="soft">{texts.Code} <strong class="check">{pairing.Shown.Reveal()}</strong></p></div>
            {Html.When(candidates.Count > 0, () => Again(texts, pairing, grant, candidates))}
            <form class="form card" method="post" action="{PairingPaths.Approve}">
            <h2>{texts.NewTitle}</h2>
            {Secrets(pairing, grant)}
            <div class="field"><label for="name">{texts.NameLabel}</label><input id="name" name="name" maxlength="{DisplayBody.NameLength}" autocomplete="off" aria-describedby="name-hint"><span class="hint" id="name-hint">{texts.NameHint}</span></div>
            {Html.When(tills.Count > 1, () => Html.Of($"<div class=\"field\"><label for=\"till\">{texts.Till}</label><select id=\"till\" name=\"till\">{Options(tills)}</select></div>"))}
            {Html.When(tills.Count == 1, () => Html.Of($"<input type=\"hidden\" name=\"till\" value=\"{tills[0].Id.Value}\">"))}
            <p class="actions"><button class="button primary" type="submit">{texts.NewButton}</button></p>
            </form>
            </main>
            """));

    private static Html Again(PairingTexts texts, TabletPairing pairing, string grant, IReadOnlyList<Display> candidates) => Html.Of($"""
        <form class="form card" method="post" action="{PairingPaths.Approve}">
        <h2>{texts.AgainTitle}</h2>
        <p>{texts.AgainText}</p>
        {Secrets(pairing, grant)}
        <p class="actions">{Html.Join(candidates.Select(display => Html.Of($"<button class=\"button\" name=\"display\" value=\"{display.Id}\">{display.Name}</button> ")))}</p>
        </form>
        """);

    private static Html Secrets(TabletPairing pairing, string grant) =>
        Html.Of($"<input type=\"hidden\" name=\"code\" value=\"{pairing.Shown.Reveal()}\"><input type=\"hidden\" name=\"grant\" value=\"{grant}\">");

    private static Html Options(IEnumerable<Till> tills) => Html.Join(tills.Select(till => Html.Of($"<option value=\"{till.Id.Value}\">{till.Name}</option>")));
}
