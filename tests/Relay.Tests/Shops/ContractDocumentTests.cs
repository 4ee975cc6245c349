using System.Net;
using System.Text.Json;
using Relay.Shops;

namespace Relay.Tests.Shops;

public sealed class ContractDocumentTests
{
    [Fact]
    public async Task Every_setting_that_the_contract_lists_is_known_and_none_is_left_out()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var shop = await TestShop.RegisterAsync(relay);
        using var client = relay.Client(shop.ShopKey);
        var listed = typeof(ShopSettings).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToList();

        var cleared = string.Join(',', listed.Where(name => name != "name").Select(name => $"\"{name}\":null"));
        await (await client.SendJsonAsync(HttpMethod.Patch, "/v1/shop", $"{{{cleared}}}")).ReadAsync(HttpStatusCode.OK);

        var shown = typeof(ShopView).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        Assert.Equal(shown.Except(["shopId", "createdAt"]), listed);
    }

    [Fact]
    public async Task The_contract_describes_every_body_of_this_room()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        using var client = relay.Client();

        var paths = (await (await client.GetAsync("/openapi/v1.json")).ReadAsync(HttpStatusCode.OK)).GetProperty("paths");

        foreach (var row in AccessTable.Rows.Where(row => row.Body is not null && row.Pattern.Split('/')[2] is "shops" or "shop" or "tills"))
        {
            var operation = paths.GetProperty(row.Pattern).GetProperty(row.Method.Method.ToLowerInvariant());
            if (row.Body is not null)
                Assert.True(operation.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _), row.Route);
            Assert.True(operation.GetProperty("responses").TryGetProperty(row.Success.ToString(System.Globalization.CultureInfo.InvariantCulture), out _), row.Route);
        }
    }
}
