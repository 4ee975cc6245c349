using Relay.Hosting;

namespace Relay.Start.Page;

/// <summary>A few tickets to push, and what came of it.</summary>
internal static class SampleSection
{
    public static Html Of(StartTexts texts) => Html.Of($"""
        <section class="card" id="samples" hidden>
        <h2>{texts.SampleTitle}</h2>
        <p>{texts.SampleText}</p>
        <form class="form" id="sample-form">
        <fieldset class="field"><legend class="visually-hidden">{texts.SampleTitle}</legend>{Html.Join(StartSamples.Names.Select((name, index) => Choice(texts, name, index == 0)))}</fieldset>
        {StartPage.Error(texts)}
        <p class="actions"><button class="button primary">{texts.Push}</button></p>
        </form>
        <div id="pushed" role="status" hidden>
        <div class="qr">
        <p><b>{texts.Pushed}</b></p>
        <img id="ticket-qr" alt="{texts.Pushed}">
        <p><span id="on-displays" hidden>{texts.OnDisplays}</span><span id="on-no-display" hidden>{texts.OnNoDisplay}</span></p>
        <p class="actions"><a class="button" id="ticket-link" target="_blank" rel="noopener noreferrer">{texts.TicketLink}</a></p>
        </div>
        </div>
        </section>
        """);

    private static Html Choice(StartTexts texts, string name, bool chosen) => chosen
        ? Html.Of($"<div><label class=\"choice\"><input type=\"radio\" name=\"sample\" value=\"{name}\" checked>{texts.Sample(name)}</label></div>")
        : Html.Of($"<div><label class=\"choice\"><input type=\"radio\" name=\"sample\" value=\"{name}\">{texts.Sample(name)}</label></div>");
}
