using Relay.Hosting;
using Relay.Viewing.Texts;

namespace Relay.Viewing.Pages;

/// <summary>Where a link leads nowhere. Says the same for every token, so it holds none.</summary>
internal static class MissingPage
{
    /// <param name="looking">Whether the page will look again by itself.</param>
    public static HtmlPage NotHere(ViewingTexts texts, string host, bool looking)
    {
        var missing = texts.Missing;
        return PageFrame.Of(texts, host, missing.Title, Html.Of($"""
            <section class="card">
            <h1>{missing.Title}</h1>
            <p class="lead">{missing.OnItsWay}</p>
            <p class="soft" role="status">{(looking ? missing.Looking : missing.NotLooking)}</p>
            <p class="actions"><a class="button primary" href="?look=0">{missing.LookNow}</a>{Html.When(looking, () => Html.Of($"""<a class="button quiet" href="?look=stop">{missing.Stop}</a>"""))}</p>
            </section>
            <section class="aside">
            <h2>{missing.Otherwise}</h2>
            <ul>{Html.Join(missing.Reasons.Select(reason => Html.Of($"<li>{reason}</li>")))}</ul>
            <p>{missing.Ask}</p>
            </section>
            """), StatusCodes.Status404NotFound);
    }

    public static HtmlPage TooMany(ViewingTexts texts, string host)
    {
        var missing = texts.Missing;
        return PageFrame.Of(texts, host, missing.TooManyTitle, Html.Of($"""
            <section class="card">
            <h1>{missing.TooManyTitle}</h1>
            <p class="lead">{missing.TooMany}</p>
            <p class="soft">{missing.TooManyHint}</p>
            </section>
            """), StatusCodes.Status429TooManyRequests);
    }
}
