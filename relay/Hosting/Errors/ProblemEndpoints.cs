namespace Relay.Hosting.Errors;

/// <summary>Explains each listed problem in words: the address that stands in a problem's <c>type</c>.</summary>
internal static class ProblemEndpoints
{
    public static void MapProblems(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/problems", List).ExcludeFromDescription();
        routes.MapGet("/problems/{slug}", Explain).ExcludeFromDescription();
    }

    private static IResult List(HttpContext context, ProblemCatalog catalog, PublicLinks links) =>
        AcceptHeader.PrefersPage(context.Request)
            ? new HtmlPage("en", "Problems", ProblemPages.List(catalog.All))
            : TypedResults.Json([.. catalog.All.Select(type => Described(type, links))], HostingJson.Default.ProblemExplanationArray);

    private static IResult Explain(string slug, HttpContext context, ProblemCatalog catalog, PublicLinks links)
    {
        var page = AcceptHeader.PrefersPage(context.Request);
        if (catalog.Find(slug) is not { } type)
            return page ? new FaultPage(new ProblemAnswer(HostingProblems.NotFound)) : new ProblemAnswer(HostingProblems.NotFound);
        return page
            ? new HtmlPage("en", type.Title, ProblemPages.One(type))
            : TypedResults.Json(Described(type, links), HostingJson.Default.ProblemExplanation);
    }

    private static ProblemExplanation Described(ProblemType type, PublicLinks links) =>
        new(links.Problem(type.Slug), type.Title, type.Status, type.Explanation);
}

/// <summary>A listed problem as <c>GET /problems/{slug}</c> tells it to programs.</summary>
internal sealed record ProblemExplanation(string Type, string Title, int Status, string Explanation);
