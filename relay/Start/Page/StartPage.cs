using Relay.Hosting;

namespace Relay.Start.Page;

/// <summary>The start page. Everything it can show is in it from the start; its script fills in values and uncovers parts.</summary>
internal static class StartPage
{
    public static Html Of(StartTexts texts, string language, PublicLinks links) => Framed(Html.Of($"""
        <main class="page" id="start" data-origin="{links.Origin}">
        <div class="field"><h1>{texts.Title}</h1><p class="lead">{texts.Lead}</p></div>
        <noscript><p class="notice warn">{texts.NoScript}</p></noscript>
        {Html.When(links.IsLoopback, () => Loopback(texts))}
        {ShopSection.Of(texts, language)}
        {KeysSection.Of(texts)}
        {DisplaySection.Of(texts, links)}
        {SampleSection.Of(texts)}
        <section class="card" id="next" hidden>
        <h2>{texts.NextTitle}</h2>
        <p>{texts.NextText}</p>
        <p class="actions"><a class="button" href="/docs">{texts.Contract}</a> <a class="button" href="/problems">{texts.Problems}</a></p>
        </section>
        </main>
        """));

    public static Html Expired(StartTexts texts) => Framed(Html.Of($"""
        <main class="page">
        <div class="card">
        <h1>{texts.ExpiredTitle}</h1>
        <p>{texts.ExpiredText}</p>
        <p>{texts.ExpiredHow}</p>
        <pre class="code">{ProgramName.Text} start-link</pre>
        </div>
        </main>
        """));

    /// <summary>Where a part of the page says what went wrong; its script writes the problem's own words below the first.</summary>
    public static Html Error(StartTexts texts) => Html.Of($"""
        <div class="notice bad" role="alert" data-error data-unreachable="{texts.Unreachable}" hidden><p>{texts.Failed}</p><p data-detail></p></div>
        """);

    private static Html Loopback(StartTexts texts)
    {
        var around = texts.LoopbackText.Split("{0}");
        return Html.Of($"""
            <div class="notice warn"><h2>{texts.LoopbackTitle}</h2><p>{around[0]}<code class="nowrap">--Relay:PublicUrl</code>{around[1]}</p></div>
            """);
    }

    private static Html Framed(Html main) => Html.Of($"""
        <header class="top"><span class="brand"><img src="/assets/relay.svg" alt="">Ticket Relay</span></header>
        {main}
        """);
}
