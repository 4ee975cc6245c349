using Relay.Hosting;
using Relay.Viewing.Texts;

namespace Relay.Viewing.Pages;

/// <summary>Asks before a receipt is erased, and says when it is.</summary>
internal static class ForgetPage
{
    public static HtmlPage Ask(ViewingTexts texts, ReceiptView view)
    {
        var forget = texts.Forget;
        return PageFrame.Of(texts, view.Host, forget.Title, Html.Of($"""
            <section class="card">
            <h1>{forget.Title}</h1>
            {Which(view)}
            <p>{forget.Meaning}</p>
            <p>{forget.Advice}</p>
            <p class="actions"><a class="button" href="{view.Path}/pdf" download>{texts.Receipt.Download}</a></p>
            </section>
            <form class="actions" method="post" action="{view.Path}/forget">
            <button class="button danger" type="submit">{forget.Confirm}</button>
            <a class="button" href="{view.Path}/page">{forget.Keep}</a>
            </form>
            """));
    }

    public static HtmlPage Done(ViewingTexts texts, string host)
    {
        var forget = texts.Forget;
        return PageFrame.Of(texts, host, forget.DoneTitle, Html.Of($"""
            <section class="card">
            <h1>{forget.DoneTitle}</h1>
            <p class="lead">{forget.Done}</p>
            <p class="soft">{forget.DoneHint}</p>
            </section>
            """));
    }

    /// <summary>So that nobody erases the wrong one.</summary>
    private static Html Which(ReceiptView view) => Html.Of($"""
        <p class="which" lang="{view.Content.Language}" dir="{Languages.Direction(view.Content.Language)}"><strong><bdi>{view.Content.Store.Name}</bdi></strong> <span><bdi>{view.Kind}</bdi> <bdi>{view.Content.Number}</bdi></span> <span>{view.IssuedAt}</span>{Html.When(view.Amount is not null, () => Html.Of($" <span>{view.Amount}</span>"))}</p>
        """);
}
