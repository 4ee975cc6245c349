using Microsoft.AspNetCore.Diagnostics;

namespace Relay.Hosting.Errors;

/// <summary>Where a request went, as the route's template: the path itself may hold a secret and is never written down.</summary>
internal static class RequestRoute
{
    public static string Of(HttpContext context)
    {
        var endpoint = context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
    }
}
