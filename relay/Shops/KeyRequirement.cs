using Microsoft.AspNetCore.Authorization;

namespace Relay.Shops;

/// <summary>Which key a route asks for; stands in the route's metadata, so that the route table can be inspected.</summary>
/// <param name="TillOptional">Whether a shop's key may call without naming a till.</param>
/// <param name="OnlyWhenClosed">Whether nobody needs a key while registration is open.</param>
internal sealed record KeyRequirement(KeyScope Scope, bool TillOptional, bool OnlyWhenClosed) : IAuthorizationRequirement;
