using System.Net;
using System.Text.Json;
using Relay.Displays.Carts;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

public sealed class CartDoorTests
{
    private const string TwoLines = """
        {"state":"cart","lines":[{"description":"Tomates","quantity":0.842,"unit":"kg","unitPrice":4.9,"total":4.13},
         {"description":"<b>Pain</b>","quantity":2,"unitPrice":1.2,"total":2.4},{"description":"Café","unitPrice":8.9},{"description":"Remise","total":-1.5}],
         "total":1013.93,"currency":"EUR"}
        """;

    [Fact]
    public async Task A_sale_is_shown_as_it_is_rung_up_and_written_as_the_shops_language_does()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();

        await till.SendAsync(HttpMethod.Put, "/v1/display", TwoLines);
        var cart = await display.UntilAsync("cart");

        Assert.Equal(["Tomates", "<b>Pain</b>", "Café", "Remise"], Lines(cart, "description"));
        Assert.Equal(["0,842\u00A0kg × 4,90", "2 × 1,20", null, null], Lines(cart, "detail"));
        Assert.Equal(["4,13", "2,40", "8,90", "-1,50"], Lines(cart, "amount"));
        Assert.Equal("1\u202F013,93\u00A0€", cart.Text("total"));
        Assert.DoesNotContain("<b>Pain", await display.GetAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_sale_takes_the_last_customers_code_away_at_once_and_its_ticket_replaces_the_cart()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        await till.PushAsync();
        var code = await display.UntilAsync("qr");

        await till.SendAsync(HttpMethod.Put, "/v1/display", """{"state":"cart","total":0,"currency":"EUR"}""");
        var cart = await display.UntilAsync("cart", after: code);
        var ticket = await till.PushAsync();

        Assert.False(cart.TryGetProperty("qr", out _));
        Assert.True(QrReader.Carries(await display.UntilAsync("qr", after: cart), ticket.Text("link")));
    }

    [Fact]
    public async Task A_cart_of_which_the_till_speaks_no_more_goes_after_half_an_hour()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        await till.SendAsync(HttpMethod.Put, "/v1/display", TwoLines);
        var cart = await display.UntilAsync("cart");

        Assert.InRange(cart.GetProperty("remaining").GetInt64(), 1, 1_800_000);
        relay.Clock.Advance(TimeSpan.FromMinutes(30));

        await display.UntilAsync("idle", after: cart);
    }

    [Fact]
    public async Task Of_a_long_sale_the_newest_lines_travel_and_the_display_says_how_many_came_before()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var lines = string.Join(',', Enumerable.Range(1, 60).Select(number => $$"""{"description":"Line {{number}}","total":1}"""));

        await till.SendAsync(HttpMethod.Put, "/v1/display", $$"""{"state":"cart","language":"en","lines":[{{lines}}],"total":60,"currency":"GBP"}""");
        var cart = await display.UntilAsync("cart");
        var plain = await display.GetAsync("/display/plain");

        Assert.Equal(Enumerable.Range(60 - CartBoard.MostLines + 1, CartBoard.MostLines).Select(number => $"Line {number}"), Lines(cart, "description"));
        Assert.Equal(("Earlier lines: 10", "£60.00", "en"), (cart.Text("earlier"), cart.Text("total"), cart.Text("language")));
        Assert.Contains("Line 60", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Line 54<", plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"state":"cart","currency":"EUR"}""", 400, "/total")]
    [InlineData("""{"state":"cart","total":1}""", 400, "/currency")]
    [InlineData("""{"state":"cart","total":1,"currency":"EURO"}""", 422, "/currency")]
    [InlineData("""{"state":"cart","total":"1","currency":"EUR"}""", 400, "/total")]
    [InlineData("""{"state":"cart","total":1,"currency":"EUR","language":"français"}""", 422, "/language")]
    [InlineData("""{"state":"cart","total":1,"currency":"EUR","seconds":86401}""", 422, "/seconds")]
    [InlineData("""{"state":"cart","total":1,"currency":"EUR","lines":[{"total":1}]}""", 400, "/lines/0/description")]
    [InlineData("""{"state":"cart","total":1,"currency":"EUR","lines":[{"description":"a","price":1}]}""", 400, "/lines/0/price")]
    [InlineData("""{"state":"cart","total":1,"currency":"EUR","lines":[{"description":"a\u001b"}]}""", 422, "/lines/0/description")]
    [InlineData("""{"state":"cart","total":1,"currency":"EUR","text":"x"}""", 400, "/text")]
    [InlineData("""{"state":"idle","lines":[]}""", 400, "/lines")]
    public async Task A_cart_that_cannot_be_shown_is_refused_by_name(string body, int status, string member)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);

        var (_, errors) = await till.RefusedAsync(HttpMethod.Put, "/v1/display", body, (HttpStatusCode)status);

        Assert.Equal(member, Assert.Single(errors).Pointer);
    }

    private static IEnumerable<string?> Lines(JsonElement cart, string member) =>
        cart.GetProperty("lines").EnumerateArray().Select(line => line.TryGetProperty(member, out var value) ? value.GetString() : null);
}
