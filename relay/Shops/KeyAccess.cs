using Relay.Hosting;

namespace Relay.Shops;

/// <summary>How a route asks for a key, and how its handler learns whose it was.</summary>
internal static class KeyAccess
{
    /// <summary>Only a key of this scope, or one that may do as much, gets in: else 401, 403 or 404 as the contract says.</summary>
    /// <param name="scope">For <see cref="KeyScope.Till"/>, a shop's key is let in too when it names the till with <c>?till=</c>.</param>
    /// <param name="tillOptional">Whether a shop's key may leave the till out; <see cref="Caller.Till"/> is then null.</param>
    public static RouteHandlerBuilder RequireKey(this RouteHandlerBuilder route, KeyScope scope, bool tillOptional = false) =>
        route.Require(new KeyRequirement(scope, tillOptional, OnlyWhenClosed: false));

    /// <summary>The host's key, unless registration is open to anyone.</summary>
    public static RouteHandlerBuilder RequireHostKeyWhenClosed(this RouteHandlerBuilder route) =>
        route.Require(new KeyRequirement(KeyScope.Host, TillOptional: true, OnlyWhenClosed: true));

    /// <summary>Who calls; only on routes that <see cref="RequireKey"/> of a shop or till.</summary>
    public static Caller Caller(this HttpContext context) => context.Features.Get<Caller>()
        ?? throw new InvalidOperationException("This route does not require a key of a shop or till.");

    /// <summary>Asks again after a wait that the sender can draw out, such as a body's: a key may have been revoked, its shop or till erased since
    /// the request was let in. The answer that then ends it; null where all is as it was.</summary>
    public static ProblemAnswer? RefuseIfGone(this HttpContext context, ShopDirectory directory)
    {
        var caller = context.Caller();
        if (directory.FindKey(caller.Kid) is null)
        {
            context.Response.Headers.WWWAuthenticate = KeyRefusalAnswer.Scheme;
            return KeyVerdict.Unknown.Refusal;
        }
        return caller.Till is { } till && directory.Find(till.Id) is null ? KeyAuthorization.NoSuchTill : null;
    }

    /// <summary>Refuses every request with a key in its address, whatever its header holds.</summary>
    public static void UseKeyInUrlRefusal(this WebApplication app) => app.Use(static (context, next) =>
        context.Request.Query.Any(pair => KeyText.IsIn(pair.Key) || pair.Value.Any(KeyText.IsIn))
            ? KeyRefusalAnswer.WriteAsync(context, new ProblemAnswer(ShopProblems.KeyInUrl, "Send the key in the Authorization header only, and revoke this one."))
            : next(context));

    private static RouteHandlerBuilder Require(this RouteHandlerBuilder route, KeyRequirement requirement)
    {
        route.WithProblems(ShopProblems.KeyMissing, ShopProblems.KeyInvalid, ShopProblems.KeyInUrl, ShopProblems.KeyScope);
        if (requirement is { Scope: KeyScope.Till, TillOptional: false })
            route.WithProblems(ShopProblems.TillMissing);
        return route.WithMetadata(requirement).RequireAuthorization(policy => policy.AddRequirements(requirement));
    }
}
