using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Relay.Hosting;

namespace Relay.Shops;

/// <summary>Answers a request that was not let in with a listed problem, instead of the framework's empty body.</summary>
internal sealed class KeyRefusalAnswer : IAuthorizationMiddlewareResultHandler
{
    /// <summary>What a 401 names in <c>WWW-Authenticate</c>.</summary>
    public const string Scheme = "Bearer";

    private readonly AuthorizationMiddlewareResultHandler _framework = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var refusal = authorizeResult.AuthorizationFailure?.FailureReasons.OfType<KeyRefusal>().FirstOrDefault();
        return refusal is null ? _framework.HandleAsync(next, context, policy, authorizeResult) : WriteAsync(context, refusal.Answer);
    }

    /// <summary>Writes the problem, with the scheme to use where a key is what is lacking (RFC 9110, 11.6.1).</summary>
    public static Task WriteAsync(HttpContext context, ProblemAnswer answer)
    {
        if (answer.StatusCode == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = Scheme;
        return answer.ExecuteAsync(context);
    }
}
