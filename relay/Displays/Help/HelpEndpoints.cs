using Relay.Hosting;

namespace Relay.Displays.Help;

internal static class HelpEndpoints
{
    public static void MapDisplayHelp(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(HelpPage.Address, Choose).ExcludeFromDescription();
        routes.MapGet(HelpPage.Address + "/{device}", Show).ExcludeFromDescription();
    }

    private static HtmlPage Choose(HttpRequest request) => HelpPage.Choose(TextsFor(request));

    private static IResult Show(string device, HttpRequest request, PublicLinks links) =>
        TextsFor(request) is var texts && HelpDevices.Of(texts, device) is { } topic
            ? HelpPage.For(texts, device, topic, links.To("/display"))
            : new ProblemAnswer(HostingProblems.NotFound);

    private static HelpTexts TextsFor(HttpRequest request) => Languages.Texts<HelpTexts>(request.Headers.AcceptLanguage);
}
