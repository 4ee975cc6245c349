namespace Relay.Hosting;

internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", Get).ExcludeFromDescription();

    private static IResult Get(string name, EmbeddedAssets assets, HttpContext context)
    {
        if (assets.Find(name) is not { } asset)
            return new ProblemAnswer(HostingProblems.NotFound);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(asset.Bytes, asset.ContentType);
    }
}
