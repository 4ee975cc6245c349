using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;

namespace Relay.Shops;

/// <summary>A shop's tills.</summary>
internal static class TillEndpoints
{
    public static void MapTills(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/tills", List)
            .RequireKey(KeyScope.Shop)
            .WithSummary("The shop's tills, newest first")
            .Produces<Page<TillView>>()
            .WithProblems(HostingProblems.BadRequest);
        routes.MapPost("/v1/tills", Create)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Makes a till with its key, which is shown this once")
            .Accepts<NewTill>("application/json")
            .Produces<RegisteredTill>(StatusCodes.Status201Created)
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, HostingProblems.TooLarge, HostingProblems.UnsupportedMedia, ShopProblems.TooManyTills);
        routes.MapDelete("/v1/tills/{tillId}", Delete)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Deletes a till; its keys stop at once")
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(HostingProblems.NotFound);
    }

    private static IResult List(HttpContext context, ShopDirectory directory, string? after, string? limit)
    {
        var page = new PageRequest(after, limit);
        return page.Problem is { } problem ? problem : ShopAnswer.Ok(
            page.Of(directory.TillsOf(context.Caller().Shop.Id), till => (till.CreatedAt, till.Id.Value), TillView.Of), ShopsJson.Default.PageTillView);
    }

    private static async Task<IResult> Create(
        HttpContext context, ShopDirectory directory, KeyMint mint, TimeProvider time, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        var root = body.Root();
        var name = root.Name("name", required: true);
        root.Done();
        if (!body.Errors.IsEmpty)
            return body.Errors.ToAnswer();
        var (shop, secret) = (context.Caller().Shop.Id, context.Caller().Secret);
        var till = new Till(RandomId.Till(), shop, name!, time.GetUtcNow());
        var key = mint.Make(shop, till.Id, secret.Span);
        var refusal = await directory.ChangeAsync(() => Refusal(directory, shop) is { } no
            ? (null, no) : (new ShopChange { PutTills = [till], PutKeys = [key.Stored] }, (ProblemAnswer?)null), cancellation);
        return refusal is not null ? refusal : ShopAnswer.Created(
            $"/v1/tills/{till.Id}", new RegisteredTill(till.Id.Value, till.Name, key.Text.Reveal()), ShopsJson.Default.RegisteredTill);
    }

    private static async Task<IResult> Delete(HttpContext context, string tillId, ShopDirectory directory, ShopErasure erasure)
    {
        if (directory.Find(new TillId(tillId)) is not { } till || till.Shop != context.Caller().Shop.Id)
            return new ProblemAnswer(HostingProblems.NotFound, "There is no such till.");
        await erasure.RemoveAsync(till);
        return TypedResults.NoContent();
    }

    private static ProblemAnswer? Refusal(ShopDirectory directory, ShopId shop) =>
        directory.Find(shop) is null ? new ProblemAnswer(HostingProblems.NotFound)
        : directory.TillsOf(shop).Count >= ShopRules.Tills ? new ProblemAnswer(ShopProblems.TooManyTills, $"A shop has at most {ShopRules.Tills} tills.")
        : null;
}
