using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Relay.Documents.Signing.Keys;
using Relay.Hosting;
using Relay.Tickets;
using Relay.Viewing.Pages;

namespace Relay.Viewing;

/// <summary>What this host tells of itself, to people, robots and programs.</summary>
internal static class HostEndpoints
{
    public static void MapHost(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", LookEndpoints.GetAndHead, Front).ExcludeFromDescription();
        routes.MapMethods("/robots.txt", LookEndpoints.GetAndHead, Robots).ExcludeFromDescription();
        routes.MapMethods("/.well-known/ticket-relay.json", LookEndpoints.GetAndHead, Describe)
            .WithSummary("Version, limits, retention, registration mode, legal contact and public keys").Produces<HostDescription>()
            .WithProblems(HostingProblems.TooMany);
    }

    private static HtmlPage Front(HttpContext context, PublicLinks links, IOptions<RelayOptions> options) =>
        FrontPage.Of(context.Texts(), links.Host, options.Value.LegalContact);

    private static IResult Robots(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes("User-agent: *\nDisallow: /\n"u8.ToArray(), "text/plain; charset=utf-8");
    }

    private static JsonHttpResult<HostDescription> Describe(HttpContext context, PublicLinks links, IOptions<RelayOptions> options, TicketOptions tickets, SigningKeys keys)
    {
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Json(HostDescription.Of(options.Value, tickets.GuaranteeDays, links.Origin, keys.Published), ViewingJson.Default.HostDescription);
    }
}
