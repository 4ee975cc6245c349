using Relay.Documents.Signing;
using Relay.Hosting;
using Relay.Viewing.Texts;

namespace Relay.Viewing.Pages;

/// <summary>The form that takes a PDF, and what was found in it.</summary>
internal static class VerifyPage
{
    /// <param name="maxBytes">Of a file.</param>
    /// <param name="mistake">What is wrong with what was sent, or null.</param>
    public static HtmlPage Form(ViewingTexts texts, string host, int maxBytes, string? mistake = null, int status = StatusCodes.Status200OK)
    {
        var verify = texts.Verify;
        return PageFrame.Of(texts, host, verify.Title, Html.Of($"""
            <div class="head"><h1>{verify.Title}</h1><p class="lead">{verify.Lead}</p></div>
            <form class="card form" method="post" action="/verify" enctype="multipart/form-data">
            <div class="field">
            <label for="document">{verify.File}</label>
            <p class="hint" id="document-hint">{verify.FileHint} {maxBytes >> 20} {verify.Megabyte}.</p>
            {Html.When(mistake is not null, () => Html.Of($"""<p class="error" id="document-error" role="alert">{mistake}</p>"""))}
            <input type="file" id="document" name="document" accept="application/pdf,.pdf" required aria-describedby="{(mistake is null ? "document-hint" : "document-error document-hint")}"{Html.When(mistake is not null, () => new Html(" aria-invalid=\"true\""))}>
            </div>
            <details class="more">
            <summary>{verify.Beside}</summary>
            <div class="field">
            <label for="statement">{verify.BesideFile}</label>
            <p class="hint" id="statement-hint">{verify.BesideHint}</p>
            <input type="file" id="statement" name="statement" accept="text/plain,.sig,.txt" aria-describedby="statement-hint">
            </div>
            </details>
            <p class="actions"><button class="button primary" type="submit">{verify.Button}</button></p>
            </form>
            {Elsewhere(verify)}
            """), status);
    }

    public static HtmlPage Result(ViewingTexts texts, string host, Verification found)
    {
        var verify = texts.Verify;
        var (words, tone) = found.Verdict switch
        {
            Verdict.Genuine => (verify.Genuine, "good"),
            Verdict.Altered => (verify.Altered, "bad"),
            _ => (verify.Unknown, "warn"),
        };
        var reason = verify.Reasons.For(found.Reason);
        return PageFrame.Of(texts, host, words.Title, Html.Of($"""
            <section class="notice {tone} verdict">
            <h1>{words.Title}</h1>
            <p class="lead">{words.Meaning}</p>
            {Html.When(reason is not null, () => Html.Of($"<p>{reason}</p>"))}
            </section>
            {Facts(texts, found)}
            <p>{words.Advice}</p>
            <p class="actions"><a class="button" href="/verify">{verify.Again}</a></p>
            {Elsewhere(verify)}
            """));
    }

    private static Html Facts(ViewingTexts texts, Verification found)
    {
        var verify = texts.Verify;
        var facts = Html.Join(
        [
            Fact(verify.Shop, Text(found.Shop)),
            Fact(verify.SealedAt, found.SignedAt is { } at ? PageDates.Moment(at, texts.Dates) : null),
            Fact(verify.Reference, Code(found.Reference)),
            Fact(verify.Key, Code(found.Kid)),
        ]);
        return Html.When(facts != Html.None, () => Html.Of($"""<dl class="card facts">{facts}</dl>"""));
    }

    private static Html Fact(string label, Html? value) => value is null ? Html.None : Html.Of($"<dt>{label}</dt><dd>{value.Value}</dd>");

    private static Html? Text(string? value) => value is null ? null : Html.Of($"<bdi>{value}</bdi>");

    private static Html? Code(string? value) => value is null ? null : Html.Of($"""<span class="code">{value}</span>""");

    private static Html Elsewhere(VerifyTexts verify) =>
        Html.Of($"""<p class="soft">{verify.Elsewhere} <a href="/.well-known/ticket-relay.json">{verify.Keys}</a></p>""");
}
