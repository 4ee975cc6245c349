using System.Text;

namespace Relay.Hosting;

/// <summary>A whole page: encoded markup, the shared style sheet, and the headers that every page carries.</summary>
/// <param name="language">BCP 47 of the page's text.</param>
/// <param name="title">Of the window; encoded here.</param>
/// <param name="body">What stands in <c>body</c>.</param>
internal sealed class HtmlPage(string language, string title, Html body) : IResult
{
    /// <summary>Name of an embedded script below <c>/assets</c>, such as <c>start.js</c>; most pages have none.</summary>
    public string? Script { init => Scripts = value is null ? [] : [value]; }

    /// <summary>Embedded scripts in the order in which they run.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>Further markup of <c>head</c>, such as a refresh.</summary>
    public Html Head { get; init; } = Html.None;

    /// <summary>A class of <c>body</c>.</summary>
    public string Class { get; init; } = "";

    public int Status { get; init; } = StatusCodes.Status200OK;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var assets = httpContext.RequestServices.GetRequiredService<EmbeddedAssets>();
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = language;
        response.Headers.Vary = "Accept, Accept-Language";
        PageHeaders.Apply(response.Headers, script: Scripts.Count > 0);
        var page = Html.Of($"""
            <!DOCTYPE html>
            <html lang="{language}" dir="{Languages.Direction(language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="icon" href="{assets.Url("relay.svg")}">
            <link rel="stylesheet" href="{assets.Url("relay.css")}">
            {Head}
            </head>
            <body class="{Class}">
            {body}
            {Html.Join(Scripts.Select(script => Html.Of($"<script src=\"{assets.Url(script)}\"></script>")))}
            </body>
            </html>

            """);
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.WriteAsync(page.Markup, Encoding.UTF8, httpContext.RequestAborted);
    }
}
