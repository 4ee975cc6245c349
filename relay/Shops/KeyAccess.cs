namespace Relay.Shops;

/// <summary>How a route asks for a key, and how its handler learns whose it was.</summary>
internal static class KeyAccess
{
    /// <summary>Only a key of this scope, or one that may do as much, gets in: else 401, 403 or 404 as the contract says.</summary>
    public static RouteHandlerBuilder RequireKey(this RouteHandlerBuilder route, KeyScope scope) => route;

    /// <summary>Who calls; only on routes that <see cref="RequireKey"/>.</summary>
    public static Caller Caller(this HttpContext context) => throw new NotImplementedException();
}
