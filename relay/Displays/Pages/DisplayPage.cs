using System.Globalization;
using System.IO.Compression;
using System.Text;
using Relay.Hosting;

namespace Relay.Displays.Pages;

/// <summary>A page of the tablet, for engines from 2011 on: <c>display/index.html</c> with its slots filled.</summary>
/// <param name="language">BCP 47 of the page's text.</param>
/// <param name="title">Of the window; encoded here.</param>
/// <param name="state">What the page shows first: the class of <c>body</c>.</param>
/// <param name="body">What stands in <c>body</c>.</param>
internal sealed class DisplayPage(string language, string title, string state, Html body) : IResult
{
    /// <summary>Where a page without script goes on; the target holds its answer until there is something new. Null: nowhere.</summary>
    public string? Next { get; init; }

    /// <summary>Seconds before <see cref="Next"/> is asked: it holds its answer, so soon is not often.</summary>
    public const int Soon = 1;

    /// <summary>Seconds in which a relay that ends is back: a page that asked earlier would be left with an error of the browser.</summary>
    public const int AfterRestart = 30;

    /// <summary>Seconds before <see cref="Next"/> is asked.</summary>
    public int NextAfter { get; init; } = Soon;

    /// <summary>Whether the script comes with it; then <see cref="Next"/> is for browsers that run none.</summary>
    public bool Script { get; init; } = true;

    public long Version { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; init; } = Languages.Direction(language);

    /// <summary>Classes of the page's root.</summary>
    public string Look { get; init; } = "";

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether the browser may keep it: nothing of a display stands in it, and its address changes with it.</summary>
    public bool IsKept { get; init; }

    public FrameRole Frames { get; init; } = FrameRole.None;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var assets = httpContext.RequestServices.GetRequiredService<DisplayAssets>();
        var icon = httpContext.RequestServices.GetRequiredService<EmbeddedAssets>().Url("relay.svg");
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        if (Script)
            PageHeaders.ApplyWithSocket(response.Headers, httpContext.Request.Host, assets.Guard);
        else if (Frames is FrameRole.None)
            PageHeaders.Apply(response.Headers, script: false, manifest: true);
        else
            PageHeaders.ApplyWithFrames(response.Headers, isOutermost: Frames is FrameRole.Outermost);
        // Under "no-referrer" a form's own page is told as no origin, and could not be told from another's. Nobody but the relay is told where it comes from.
        response.Headers["Referrer-Policy"] = "same-origin";
        if (IsKept)
            response.Headers.CacheControl = "private, max-age=31536000";
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return Task.CompletedTask;
        var page = new StringBuilder(assets.Page)
            .Replace("{{language}}", Html.Of($"{language}").Markup)
            .Replace("{{direction}}", Direction)
            .Replace("{{look}}", Script ? Look : Look + " plain")
            .Replace("{{title}}", Html.Of($"{title}").Markup)
            .Replace("{{icon}}", Html.Of($"{icon}").Markup)
            .Replace("{{build}}", assets.Build)
            .Replace("{{state}}", state)
            .Replace("{{version}}", Version.ToString(CultureInfo.InvariantCulture))
            .Replace("{{head}}", Refresh().Markup + (Frames is FrameRole.Inner ? "<base target=\"_top\">" : "") + (Script ? $"<script>{assets.Guard}</script><script async src=\"/display/guard.js?v={assets.Build}\"></script>" : $"<link rel=\"stylesheet\" href=\"/display/plain.css?v={assets.Build}\">"))
            .Replace("{{script}}", Script ? Html.Of($"<script src=\"/display/display.js?v={assets.Build}\"></script>").Markup : "")
            .Replace("{{body}}", body.Markup);
        var text = Encoding.UTF8.GetBytes(page.ToString());
        // Nothing that a stranger could choose stands in the page, so its length tells nothing.
        return response.Body.WriteAsync(Gzip.Agree(httpContext) ? Gzip.Pack(text, CompressionLevel.Optimal) : text, httpContext.RequestAborted).AsTask();
    }

    private Html Refresh()
    {
        if (Next is null)
            return Html.None;
        var refresh = Html.Of($"<meta http-equiv=\"refresh\" content=\"{NextAfter};url={Next}\">");
        return Script ? Html.Of($"<noscript>{refresh}</noscript>") : refresh;
    }
}
