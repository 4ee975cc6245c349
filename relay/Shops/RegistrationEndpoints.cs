using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Hosting.Limits;

namespace Relay.Shops;

/// <summary>How a shop begins.</summary>
internal static class RegistrationEndpoints
{
    public static void MapRegistration(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/shops", Register)
            .RequireHostKeyWhenClosed()
            .WithSummary("Makes a shop with its tills and keys, which are shown this once")
            .Accepts<NewShopBody>("application/json")
            .Produces<RegisteredShop>(StatusCodes.Status201Created)
            .WithProblems(HostingProblems.BadRequest, JsonProblems.InvalidContent, HostingProblems.TooLarge, HostingProblems.UnsupportedMedia, HostingProblems.TooMany);

    private static async Task<IResult> Register(
        HttpContext context, ShopRegistration registration, RegistrationRate rate, IOptions<RelayOptions> options, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(context.Request, options.Value.Limits, cancellation);
        if (body.Problem is { } problem)
            return problem;
        if (NewShopReader.Read(body.Root()) is not { } shop)
            return body.Errors.ToAnswer();
        if (options.Value.Registration == "open" && rate.Count(CallerAddress.Of(context)) is { } wait)
            return new ProblemAnswer(HostingProblems.TooMany, "This address has made many shops within an hour.", retryAfter: wait);
        var registered = await registration.RegisterAsync(shop, cancellation);
        return ShopAnswer.Created("/v1/shop", registered, ShopsJson.Default.RegisteredShop);
    }
}
