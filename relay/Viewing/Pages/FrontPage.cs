using Relay.Hosting;
using Relay.Viewing.Texts;

namespace Relay.Viewing.Pages;

/// <summary>Says what this host is. Holds nothing of any shop.</summary>
internal static class FrontPage
{
    /// <param name="contact">An e-mail or web address, or empty.</param>
    public static HtmlPage Of(ViewingTexts texts, string host, string contact)
    {
        var front = texts.Front;
        return PageFrame.Of(texts, host, front.Title, Html.Of($"""
            <div class="head"><h1>{front.Title}</h1><p class="lead">{front.Lead}</p></div>
            <section class="card">
            <h2>{front.Customers}</h2>
            <ol class="steps">{Html.Join(front.CustomerSteps.Select(step => Html.Of($"<li><p>{step}</p></li>")))}</ol>
            <p class="soft">{front.Privacy}</p>
            <p class="actions"><a class="button primary" href="/verify">{front.Verify}</a></p>
            </section>
            <section class="aside">
            <h2>{front.Shops}</h2>
            <p>{front.ShopsHint}</p>
            <ul class="links"><li><a href="/docs">{front.Api}</a></li><li><a href="/.well-known/ticket-relay.json">{front.Facts}</a></li></ul>
            </section>
            {Html.When(contact.Length > 0, () => Html.Of($"""<p class="soft">{front.Contact} {Contact(contact)}</p>"""))}
            """));
    }

    private static Html Contact(string contact) =>
        contact.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? Html.Of($"""<a href="{contact}" rel="noreferrer">{contact}</a>""")
        : contact.Contains('@', StringComparison.Ordinal) ? Html.Of($"""<a href="mailto:{contact}">{contact}</a>""")
        : Html.Of($"{contact}");
}
