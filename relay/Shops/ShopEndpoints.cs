using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;

namespace Relay.Shops;

/// <summary>A shop's settings, and its end.</summary>
internal static class ShopEndpoints
{
    public static void MapShop(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/shop", Get)
            .RequireKey(KeyScope.Shop)
            .WithSummary("The shop and its settings")
            .Produces<ShopView>();
        routes.MapPatch("/v1/shop", Patch)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Changes settings: what is absent stays, null clears")
            .Accepts<ShopSettings>("application/json")
            .Produces<ShopView>()
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, HostingProblems.TooLarge, HostingProblems.UnsupportedMedia);
        routes.MapDelete("/v1/shop", Delete)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Erases the shop and all it owns, for good, after {\"confirm\": \"<shop name>\"}")
            .Accepts<ShopConfirmation>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, ShopProblems.NotConfirmed, HostingProblems.UnsupportedMedia);
    }

    private static IResult Get(HttpContext context) =>
        ShopAnswer.Ok(ShopView.Of(context.Caller().Shop), ShopsJson.Default.ShopView);

    private static async Task<IResult> Patch(
        HttpContext context, ShopDirectory directory, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        if (ShopPatch.Read(body.Root(), options.Value.Limits) is not { } patch)
            return body.Errors.ToAnswer();
        var id = context.Caller().Shop.Id;
        var changed = await directory.ChangeAsync(() => directory.Find(id) is { } shop && patch.Apply(shop) is var after && patch.Allows(after)
            ? (new ShopChange { PutShops = [after] }, after) : ((ShopChange?)null, null), cancellation);
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        return changed is null ? new ProblemAnswer(HostingProblems.NotFound) : ShopAnswer.Ok(ShopView.Of(changed), ShopsJson.Default.ShopView);
    }

    private static async Task<IResult> Delete(
        HttpContext context, ShopErasure erasure, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var root = body.Root();
        var confirm = root.Name("confirm", required: true);
        root.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        var shop = context.Caller().Shop;
        if (confirm != shop.Name)
            return new ProblemAnswer(ShopProblems.NotConfirmed, errors: [new ProblemError("/confirm", JsonCodes.InvalidValue, "This is not the shop's name.")]);
        await erasure.EraseAsync(shop.Id);
        return TypedResults.NoContent();
    }
}
