using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Relay.Tests.House;

/// <summary>Every route outside the API and who may take it. The API's own are in <see cref="Shops.AccessTable"/>.</summary>
public sealed class RouteTests
{
    private const string Anyone = "anyone";

    /// <summary>Who knows the secret in the address: a receipt's token, a pairing's, or a printer's.</summary>
    private const string Link = "link";

    private const string StartLink = "start link";

    /// <summary>A paired tablet, by its cookie.</summary>
    private const string Display = "display";

    /// <summary>Who types a pairing's code, with the till's key where a phone approves; the pages' form asks for both.</summary>
    private const string Code = "code";

    private static readonly Dictionary<string, string> WhoMay = new()
    {
        ["GET,HEAD /"] = Anyone,
        ["GET,HEAD /robots.txt"] = Anyone,
        ["GET,HEAD /.well-known/ticket-relay.json"] = Anyone,
        ["GET,HEAD /verify"] = Anyone,
        ["POST /verify"] = Anyone,
        ["GET /assets/{name}"] = Anyone,
        ["GET /problems"] = Anyone,
        ["GET /problems/{slug}"] = Anyone,
        ["GET /openapi/{documentName}.json"] = Anyone,
        ["GET /docs"] = Anyone,
        ["GET /docs/scalar.js"] = Anyone,
        ["ANY /health/live"] = Anyone,
        ["ANY /health/ready"] = Anyone,
        ["GET,HEAD /T/{token}/"] = Link,
        ["GET,HEAD /T/{token}/page"] = Link,
        ["GET,HEAD /T/{token}/pdf"] = Link,
        ["GET,HEAD /T/{token}/ticket.json"] = Link,
        ["GET,HEAD /T/{token}/statement"] = Link,
        ["GET,HEAD /T/{token}/qr.svg"] = Link,
        ["GET,HEAD /T/{token}/qr.png"] = Link,
        ["GET,HEAD /T/{token}/forget"] = Link,
        ["POST /T/{token}/forget"] = Link,
        // The same for everyone: the shop's key is typed into it.
        ["GET /shop"] = Anyone,
        ["POST /T/{token}/send"] = Link,
        ["GET /start/{link}"] = StartLink,
        ["GET /start/{link}/samples/{name}"] = StartLink,
        ["POST /start/{link}/shops"] = StartLink,
        // Unpaired tablets too: they show the code that pairs them.
        ["GET /display"] = Anyone,
        ["GET /display/plain"] = Anyone,
        ["GET /display/alive.gif"] = Anyone,
        ["GET /display/frame"] = Anyone,
        ["GET /display/plain.css"] = Anyone,
        ["GET /display/frame.js"] = Anyone,
        ["GET /display/alive"] = Anyone,
        ["GET /display/paired"] = Anyone,
        ["GET /display/help"] = Anyone,
        ["GET /display/help/{device}"] = Anyone,
        ["GET /display/manifest.webmanifest"] = Anyone,
        ["GET /display/icon-{size:int}.png"] = Anyone,
        ["GET /display/display.css"] = Anyone,
        ["GET /display/display.js"] = Anyone,
        ["GET /display/guard.js"] = Anyone,
        ["GET /display/away.js"] = Anyone,
        ["GET /display/away"] = Anyone,
        ["GET /display/approve/{code}"] = Code,
        ["POST /display/approve"] = Code,
        ["POST /display/code"] = Code,
        ["GET /display/pair/{secret}"] = Link,
        ["POST /display/pair/{secret}"] = Link,
        ["GET /display/pair/{secret}/qr.svg"] = Link,
        ["POST /print/star/{secret}"] = Link,
        ["GET /print/star/{secret}"] = Link,
        ["DELETE /print/star/{secret}"] = Link,
        ["POST /print/epson/{secret}"] = Link,
        ["GET /display/logo.png"] = Display,
        ["POST /display/choose"] = Display,
        ["ANY /hub/display"] = Display,
        ["ANY /hub/display/negotiate"] = Display,
    };

    [Fact]
    public async Task Every_route_outside_the_API_is_listed_with_who_may_take_it()
    {
        await using var relay = await RelayUnderTest.StartAsync();

        var routes = relay.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("/v1", StringComparison.Ordinal))
            .Select(endpoint => $"{string.Join(',', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"])} {endpoint.RoutePattern.RawText}");

        Assert.Equal(WhoMay.Keys.Order(StringComparer.Ordinal), routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Routes_that_are_not_for_anyone_refuse_a_stranger()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        foreach (var (route, who) in WhoMay.Where(row => row.Value is Link or StartLink or Display))
        {
            var methods = route.Split(' ')[0].Replace("ANY", "GET,POST", StringComparison.Ordinal).Split(',');
            var address = Regex.Replace(route.Split(' ')[1], @"\{\w+\}", "guessed");
            foreach (var method in methods)
            {
                using var question = new HttpRequestMessage(new HttpMethod(method), address);
                using var answer = await client.SendAsync(question, TestContext.Current.CancellationToken);
                Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{method} {route} ({who}) answered {(int)answer.StatusCode}.");
            }
        }
    }
}
