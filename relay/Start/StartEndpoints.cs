using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Errors;
using Relay.Hosting.Json;
using Relay.Shops;
using Relay.Start.Page;

namespace Relay.Start;

/// <summary>The start page and the two things that its script asks of it; all else it does through the public API, with the till's key.</summary>
internal static class StartEndpoints
{
    public static void MapStartPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/start/{link}", Show).ExcludeFromDescription();
        routes.MapPost("/start/{link}/shops", MakeShop).ExcludeFromDescription();
        routes.MapGet("/start/{link}/samples/{name}", GetSample).ExcludeFromDescription();
    }

    private static IResult Show(string link, HttpRequest request, StartLinks links, PublicLinks publicLinks, TimeProvider time)
    {
        var language = Languages.Choose(request.Headers.AcceptLanguage);
        var texts = Languages.Texts<StartTexts>(language);
        if (links.IsValid(link))
            return new HtmlPage(language, texts.Title, StartPage.Of(texts, language, publicLinks)) { Script = "start.js" };
        return AcceptHeader.PrefersPage(request)
            ? new HtmlPage(language, texts.ExpiredTitle, StartPage.Expired(texts)) { Status = StatusCodes.Status404NotFound }
            : new ProblemAnswer(StartProblems.LinkExpired);
    }

    private static async Task<IResult> MakeShop(
        string link, HttpRequest request, StartLinks links, ShopRegistration registration, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        if (!links.IsValid(link))
            return new ProblemAnswer(StartProblems.LinkExpired);
        using var body = await JsonBody.ReadAsync(request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        if (NewShopReader.Read(body.Root()) is not { } shop)
            return body.Errors.ToAnswer();
        return ShopAnswer.Created("/v1/shop", await registration.RegisterAsync(shop, cancellation), ShopsJson.Default.RegisteredShop);
    }

    private static IResult GetSample(string link, string name, StartLinks links) =>
        links.IsValid(link) && StartSamples.Names.Contains(name)
            ? Results.Bytes(StartSamples.Read(name), "application/json")
            : new ProblemAnswer(StartProblems.LinkExpired);
}
