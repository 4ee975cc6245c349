using Relay.Hosting;

namespace Relay.Displays.Help;

/// <summary>How a device becomes a display that stays awake: one page to choose from, and one for each kind of device. Without script, since old tablets read them.</summary>
internal static class HelpPage
{
    public const string Address = "/display/help";

    public static HtmlPage Choose(HelpTexts texts) => Page(texts, texts.Title, Html.Of($"""
        <div class="head"><h1>{texts.Title}</h1><p class="lead">{texts.Lead}</p></div>
        <nav class="card" aria-labelledby="which"><h2 id="which">{texts.Which}</h2><ul class="links">{Html.Join(HelpDevices.Names.Select(device => Link(texts, device)))}</ul></nav>
        {Trouble(texts)}
        """));

    public static HtmlPage For(HelpTexts texts, string device, HelpTopic topic, string address) => Page(texts, topic.Name, Html.Of($"""
        <div class="head"><p><a href="{Address}">{texts.AllDevices}</a></p><h1>{topic.Name}</h1></div>
        <section class="card"><ol class="steps">{Html.Join(topic.Steps.Select(step => Step(step, address)))}</ol>
        {(HelpDevices.Command(device, address) is { } command ? Html.Of($"<pre class=\"code\" id=\"command\" tabindex=\"0\">{command}</pre>") : Html.None)}</section>
        {Trouble(texts)}
        """));

    /// <summary>The address inside the sentence, as something to type.</summary>
    private static Html Step(string step, string address)
    {
        var parts = step.Split("{address}");
        return parts.Length == 1
            ? Html.Of($"<li><p>{step}</p></li>")
            : Html.Of($"<li><p>{parts[0]}<span class=\"code\">{address}</span>{parts[1]}</p></li>");
    }

    private static Html Link(HelpTexts texts, string device) =>
        Html.Of($"<li><a href=\"{Address}/{device}\">{HelpDevices.Of(texts, device)!.Name}</a></li>");

    private static Html Trouble(HelpTexts texts) => Html.Of($"""
        <section class="aside"><h2>{texts.AwakeTitle}</h2><p>{texts.AwakeText}</p></section>
        <section class="aside"><h2>{texts.LostTitle}</h2><p>{texts.LostText}</p></section>
        <section class="aside"><h2>{texts.ClockTitle}</h2><p>{texts.ClockText}</p></section>
        <section class="aside"><h2>{texts.OldTitle}</h2><p>{texts.OldText}</p><ul><li>{texts.OldFirefox}</li><li>{texts.OldHost}</li><li>{texts.OldHttp}</li></ul></section>
        """);

    private static HtmlPage Page(HelpTexts texts, string title, Html main) => new(texts.Language, title, Html.Of($"""
        <header class="top"><span class="brand"><img src="/assets/relay.svg" alt="">Ticket Relay</span></header>
        <main id="main">
        {main}
        </main>
        <footer class="foot"><a href="/display">{texts.ToDisplay}</a><a href="/shop">{texts.ToShop}</a></footer>
        """));
}
