using Relay.Counter.Page;
using Relay.Hosting;

namespace Relay.Counter;

/// <summary>The page, which is the same for everyone: the shop's key is typed into it, and stays there.</summary>
internal static class CounterEndpoints
{
    public const string Address = "/shop";

    public static void MapCounterPage(this IEndpointRouteBuilder routes) => routes.MapGet(Address, Show).ExcludeFromDescription();

    private static HtmlPage Show(HttpRequest request, PublicLinks links, EmbeddedAssets assets)
    {
        var language = Languages.Choose(request.Headers.AcceptLanguage);
        var texts = Languages.Texts<CounterTexts>(language);
        return new HtmlPage(language, texts.Title, CounterPage.Of(texts, Languages.Texts<PrinterTexts>(language), links))
        {
            Scripts = ["counter.js", "counter-displays.js", "counter-add.js", "counter-printers.js", "counter-hours.js", "counter-settings.js"],
            Head = Html.Of($"<link rel=\"stylesheet\" href=\"{assets.Url("counter.css")}\">"),
        };
    }
}
