using System.Globalization;

namespace Relay.Hosting.Errors;

/// <summary>A problem as a page, in the reader's language.</summary>
internal sealed class FaultPage(ProblemAnswer answer) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = Languages.Choose(httpContext.Request.Headers.AcceptLanguage);
        var texts = Languages.Texts<FaultTexts>(language);
        var (title, text) = answer.Type.Status switch
        {
            404 => (texts.NothingTitle, texts.NothingText),
            429 or 503 or 507 => (texts.WaitTitle, texts.WaitText),
            >= 500 => (texts.FaultTitle, texts.FaultText),
            _ => (texts.RefusedTitle, texts.RefusedText),
        };
        var reference = Html.When(answer.Type.Status >= 500, () => Html.Of($"<p>{texts.Reference} <code>{RequestTrace.Id(httpContext)}</code></p>"));
        if (answer.RetryAfter is { } wait)
            httpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return new HtmlPage(language, title, Html.Of($"<main><section class=\"card\"><h1>{title}</h1><p>{text}</p>{reference}</section></main>")) { Status = answer.Type.Status }
            .ExecuteAsync(httpContext);
    }
}
