using System.Net.Http.Json;
using System.Text.Json;
using Relay.Tests.Shops;

namespace Relay.Tests.Tickets;

public sealed class TicketContractTests
{
    [Fact]
    public async Task The_machine_readable_contract_describes_how_to_post_a_ticket()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var post = document.GetProperty("paths").GetProperty("/v1/tickets").GetProperty("post");

        var header = Assert.Single(post.GetProperty("parameters").EnumerateArray(), parameter => parameter.Text("in") == "header");
        Assert.Equal("Idempotency-Key", header.Text("name"));
        Assert.True(header.GetProperty("required").GetBoolean());

        var body = document.GetProperty("components").GetProperty("schemas").GetProperty("TicketBody");
        Assert.Equal(["number"], body.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.True(body.GetProperty("properties").TryGetProperty("relatesTo", out _));
        Assert.True(post.GetProperty("responses").TryGetProperty("201", out _));
    }
}
