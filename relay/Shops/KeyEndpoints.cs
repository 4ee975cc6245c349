using Relay.Hosting;

namespace Relay.Shops;

/// <summary>A shop's keys and its tills': a second one beside the first, then the old one revoked.</summary>
internal static class KeyEndpoints
{
    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/keys", List)
            .RequireKey(KeyScope.Shop)
            .WithSummary("The shop's keys and its tills', by their public names, newest first")
            .Produces<Page<KeyView>>()
            .WithProblems(HostingProblems.BadRequest);
        routes.MapPost("/v1/shop/keys", CreateForShop)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Makes a second key of the shop, shown this once")
            .Produces<NewShopKey>(StatusCodes.Status201Created)
            .WithProblems(ShopProblems.TooManyKeys);
        routes.MapPost("/v1/tills/{tillId}/keys", CreateForTill)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Makes a second key of a till, shown this once")
            .Produces<NewTillKey>(StatusCodes.Status201Created)
            .WithProblems(HostingProblems.NotFound, ShopProblems.TooManyKeys);
        routes.MapDelete("/v1/keys/{kid}", Revoke)
            .RequireKey(KeyScope.Shop)
            .WithSummary("Revokes a key at once")
            .Produces(StatusCodes.Status204NoContent)
            .WithProblems(HostingProblems.NotFound, ShopProblems.LastShopKey);
    }

    private static IResult List(HttpContext context, ShopDirectory directory, string? after, string? limit)
    {
        var page = new PageRequest(after, limit);
        return page.Problem is { } problem ? problem : ShopAnswer.Ok(
            page.Of(directory.KeysOf(context.Caller().Shop.Id), key => (key.CreatedAt, key.Kid), KeyView.Of), ShopsJson.Default.PageKeyView);
    }

    private static async Task<IResult> CreateForShop(HttpContext context, ShopDirectory directory, KeyMint mint, CancellationToken cancellation)
    {
        var (key, refusal) = await AddAsync(context.Caller(), null, directory, mint, cancellation);
        return refusal is not null ? refusal
            : ShopAnswer.Created("/v1/keys", new NewShopKey(key.Stored.Kid, key.Text.Reveal()), ShopsJson.Default.NewShopKey);
    }

    private static async Task<IResult> CreateForTill(
        HttpContext context, string tillId, ShopDirectory directory, KeyMint mint, CancellationToken cancellation)
    {
        var (key, refusal) = await AddAsync(context.Caller(), new TillId(tillId), directory, mint, cancellation);
        return refusal is not null ? refusal
            : ShopAnswer.Created("/v1/keys", new NewTillKey(key.Stored.Kid, tillId, key.Text.Reveal()), ShopsJson.Default.NewTillKey);
    }

    private static async Task<IResult> Revoke(HttpContext context, string kid, ShopDirectory directory, CancellationToken cancellation)
    {
        var shop = context.Caller().Shop.Id;
        var refusal = await directory.ChangeAsync(() => RevokeRefusal(directory, shop, kid) is { } no
            ? (null, no) : (new ShopChange { RemoveKeys = [kid] }, (ProblemAnswer?)null), cancellation);
        return refusal is not null ? refusal : TypedResults.NoContent();
    }

    private static async Task<(MintedKey Key, ProblemAnswer? Refusal)> AddAsync(
        Caller caller, TillId? till, ShopDirectory directory, KeyMint mint, CancellationToken cancellation)
    {
        var key = mint.Make(caller.Shop.Id, till, caller.Secret.Span);
        var refusal = await directory.ChangeAsync(() => AddRefusal(directory, caller.Shop.Id, till) is { } no
            ? (null, no) : (new ShopChange { PutKeys = [key.Stored] }, (ProblemAnswer?)null), cancellation);
        return (key, refusal);
    }

    private static ProblemAnswer? AddRefusal(ShopDirectory directory, ShopId shop, TillId? till) =>
        directory.Find(shop) is null || (till is { } id && directory.Find(id)?.Shop != shop) ? new ProblemAnswer(HostingProblems.NotFound)
        : directory.KeysOf(shop).Count(key => key.Till == till) >= ShopRules.KeysEach ? new ProblemAnswer(ShopProblems.TooManyKeys)
        : null;

    private static ProblemAnswer? RevokeRefusal(ShopDirectory directory, ShopId shop, string kid)
    {
        if (directory.KeysOf(shop).FirstOrDefault(key => key.Kid == kid) is not { } revoked)
            return new ProblemAnswer(HostingProblems.NotFound, "There is no such key.");
        return revoked.Scope == KeyScope.Shop && directory.KeysOf(shop).Count(key => key.Scope == KeyScope.Shop) == 1
            ? new ProblemAnswer(ShopProblems.LastShopKey) : null;
    }
}
