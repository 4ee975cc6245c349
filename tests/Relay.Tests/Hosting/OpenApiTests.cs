using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relay.Hosting;

namespace Relay.Tests.Hosting;

public sealed partial class OpenApiTests
{
    [Fact]
    public async Task Every_route_of_the_contract_has_a_summary_and_names_its_problems()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var paths = (await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths");
        var routes = Contract(relay);

        Assert.NotEmpty(routes);
        foreach (var route in routes)
        {
            var problems = route.Metadata.GetOrderedMetadata<ProblemMetadata>().SelectMany(metadata => metadata.Types).ToList();
            Assert.True(problems.Count > 0, $"{route.DisplayName} declares no problems.");
            Assert.True(route.Metadata.GetMetadata<IEndpointSummaryMetadata>() is not null, $"{route.DisplayName} has no summary.");
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                var operation = paths.GetProperty(route.RoutePattern.RawText!).GetProperty(method.ToLowerInvariant());
                Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
                foreach (var problem in problems)
                    Assert.Contains(
                        $"`{problem.Slug}`",
                        operation.GetProperty("responses").GetProperty(problem.Status.ToString(null as IFormatProvider)).GetProperty("description").GetString(),
                        StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_body_member_and_parameter_says_what_it_means_and_every_JSON_body_has_an_example()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var contract = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var silent = new List<string>();

        foreach (var schema in contract.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Value.TryGetProperty("properties", out _)))
        {
            Hear(schema.Name, schema.Value);
            foreach (var member in schema.Value.GetProperty("properties").EnumerateObject())
                Hear($"{schema.Name}.{member.Name}", member.Value);
        }
        foreach (var path in contract.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
            {
                foreach (var parameter in operation.Value.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
                    Hear($"{operation.Name} {path.Name} {parameter.GetProperty("name")}", parameter);
                if (operation.Value.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var json)
                    && !json.TryGetProperty("example", out _) && !json.TryGetProperty("examples", out _))
                    silent.Add($"{operation.Name} {path.Name}: no example");
            }

        Assert.Empty(silent);

        void Hear(string name, JsonElement described)
        {
            if (!described.TryGetProperty("description", out var text) || string.IsNullOrWhiteSpace(text.GetString()))
                silent.Add(name);
        }
    }

    [Fact]
    public async Task Routes_that_read_a_body_or_write_say_how_that_can_fail()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var paths = (await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths");
        var bodies = 0;
        var writes = 0;

        foreach (var path in paths.EnumerateObject().Where(path => path.Name.StartsWith("/v1/", StringComparison.Ordinal)))
            foreach (var (method, operation) in path.Value.EnumerateObject().Select(one => (one.Name, one.Value)))
            {
                if (operation.TryGetProperty("requestBody", out _))
                {
                    bodies++;
                    AssertDeclared($"{method} {path.Name}", operation, HostingProblems.Timeout, HostingProblems.TooLarge, HostingProblems.UnsupportedMedia);
                }
                if (method != "get" && path.Name != "/v1/verify")
                {
                    writes++;
                    AssertDeclared($"{method} {path.Name}", operation, HostingProblems.Busy, HostingProblems.StorageFull);
                }
            }

        Assert.True(bodies >= 10 && writes >= 16, $"Only {bodies} routes with bodies and {writes} that write.");
    }

    [Fact]
    public async Task Routes_that_ask_for_a_key_say_so()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var register = document.GetProperty("paths").GetProperty("/v1/shops").GetProperty("post");

        Assert.Equal("Ticket Relay", document.GetProperty("info").GetProperty("title").GetString());
        Assert.Equal(relay.Address.GetLeftPart(UriPartial.Authority), document.GetProperty("servers")[0].GetProperty("url").GetString());
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString());
        Assert.True(register.GetProperty("security")[0].TryGetProperty("key", out _));
    }

    [Fact]
    public async Task Every_member_of_a_ticket_is_described()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var schemas = (await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");
        var ticket = schemas.GetProperty("TicketBody").GetProperty("properties");
        string[] bodies = ["TicketBody", .. ticket.EnumerateObject().Select(member => BodyPattern().Match(member.Value.GetRawText()).Value).Where(name => name.Length > 0), "LabelledBody"];

        Assert.True(bodies.Length > 10);
        Assert.Empty(bodies.SelectMany(body => schemas.GetProperty(body).GetProperty("properties").EnumerateObject()
            .Where(member => !member.Value.GetRawText().Contains("\"description\"", StringComparison.Ordinal)).Select(member => $"{body}.{member.Name}")));
    }

    [Fact]
    public async Task Every_problem_that_a_route_declares_is_listed()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var catalog = relay.Services.GetRequiredService<ProblemCatalog>();
        var declared = relay.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<ProblemMetadata>()).SelectMany(metadata => metadata.Types);

        Assert.All(declared, type => Assert.Same(type, catalog.Find(type.Slug)));
    }

    private static void AssertDeclared(string route, JsonElement operation, params ProblemType[] problems)
    {
        foreach (var problem in problems)
        {
            Assert.True(operation.GetProperty("responses").TryGetProperty(problem.Status.ToString(null as IFormatProvider), out var answer), $"{route} lacks {problem.Status}.");
            Assert.Contains($"`{problem.Slug}`", answer.GetProperty("description").GetString(), StringComparison.Ordinal);
            Assert.Equal("#/components/schemas/ProblemBody", answer.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString());
        }
    }

    [GeneratedRegex("(?<=#/components/schemas/)\\w+Body")]
    private static partial Regex BodyPattern();

    private static List<RouteEndpoint> Contract(RelayUnderTest relay) =>
    [
        .. relay.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal)),
    ];
}
