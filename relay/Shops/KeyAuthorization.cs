using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Relay.Hosting;

namespace Relay.Shops;

/// <summary>Decides whether a key may use a route, finds the till that is meant, and makes the <see cref="Caller"/>.</summary>
internal sealed class KeyAuthorization(ShopDirectory directory, IOptions<RelayOptions> options) : AuthorizationHandler<KeyRequirement>
{
    public static readonly ProblemAnswer NoSuchTill = new(HostingProblems.NotFound, "There is no such till.");

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, KeyRequirement requirement)
    {
        if (context.Resource is not HttpContext http)
            throw new InvalidOperationException("Keys are required of requests only.");
        if ((requirement.OnlyWhenClosed && options.Value.Registration == "open") || Admit(http, requirement) is not { } refusal)
            context.Succeed(requirement);
        else
            context.Fail(new KeyRefusal(this, refusal));
        return Task.CompletedTask;
    }

    /// <summary>Lets the request in, or says why not.</summary>
    private ProblemAnswer? Admit(HttpContext http, KeyRequirement requirement)
    {
        var verdict = http.Features.Get<KeyVerdict>() ?? KeyVerdict.Missing;
        if (verdict.Text is not { } text)
            return verdict.Refusal;
        if (!Covers(text.Scope, requirement.Scope))
            return new ProblemAnswer(ShopProblems.KeyScope, $"A {KeyText.Word(requirement.Scope)} key is needed; this is a {KeyText.Word(text.Scope)} key.");
        if (verdict.Key is not { } key)
            return null;
        if (directory.Find(key.Shop) is not { } shop)
            return KeyVerdict.Unknown.Refusal;
        if (FindTill(http.Request, key, requirement, out var till) is { } refusal)
            return refusal;
        var caller = new Caller(key.Scope, shop, till, key.Kid, KeyWrap.Unwrap(text, key.WrappedSecret));
        http.Response.RegisterForDispose(caller.Secret);
        http.Features.Set(caller);
        return null;
    }

    /// <summary>The till of a till's key, or the one that a shop's key names with <c>?till=</c>.</summary>
    private ProblemAnswer? FindTill(HttpRequest request, ApiKey key, KeyRequirement requirement, out Till? till)
    {
        till = null;
        if (requirement.Scope == KeyScope.Shop)
            return null;
        if (!request.Query.TryGetValue("till", out var named))
        {
            till = key.Till is { } own ? directory.Find(own) : null;
            if (till is not null || (requirement.TillOptional && key.Till is null))
                return null;
            return new ProblemAnswer(ShopProblems.TillMissing, errors: [new ProblemError("till", "missing", "A shop's key names the till here: ?till=<tillId>.")]);
        }
        till = named is [{ } id] ? directory.Find(new TillId(id)) : null;
        return till is null || till.Shop != key.Shop || (key.Till is { } mine && mine != till.Id)
            ? NoSuchTill : null;
    }

    private static bool Covers(KeyScope has, KeyScope needed) => has == needed || (has == KeyScope.Shop && needed == KeyScope.Till);
}

/// <summary>Why a request was not let in, as the answer that says so.</summary>
internal sealed class KeyRefusal(IAuthorizationHandler handler, ProblemAnswer answer) : AuthorizationFailureReason(handler, answer.Type.Title)
{
    public ProblemAnswer Answer => answer;
}
