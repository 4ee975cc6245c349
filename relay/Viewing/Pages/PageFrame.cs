using Relay.Hosting;
using Relay.Viewing.Texts;

namespace Relay.Viewing.Pages;

/// <summary>What stands around every page: the host's name above, the ways on below.</summary>
internal static class PageFrame
{
    private static readonly Html Mark = new(
        """<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M7 2h18v28l-3-2-3 2-3-2-3 2-3-2-3 2z" fill="currentColor"/><path d="M11 8h10M11 13h10M11 18h6" stroke="var(--ground)" stroke-width="2" stroke-linecap="round"/></svg>""");

    /// <param name="host">As customers should compare it with the display's.</param>
    /// <param name="title">Of the window, before the host.</param>
    /// <param name="main">The page itself; holds the only <c>h1</c>.</param>
    /// <param name="stamp">What stands beside the host, such as the check; or nothing.</param>
    public static HtmlPage Of(ViewingTexts texts, string host, string title, Html main, int status = StatusCodes.Status200OK, Html stamp = default) =>
        new(texts.Language, $"{title} · {host}", Html.Of($"""
            <a class="skip" href="#main">{texts.Frame.Skip}</a>
            <header class="top"><a class="brand" href="/">{Mark}<span>{host}</span></a>{stamp}</header>
            <main id="main">
            {main}
            </main>
            <footer class="foot"><a href="/verify">{texts.Frame.Verify}</a><a href="/">{texts.Frame.About}</a></footer>
            """)) { Status = status };
}
