using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>Pairing B: the tablet shows a code, and the till claims it.</summary>
public sealed class CodePairingTests
{
    [Theory]
    [InlineData("{0}")]
    [InlineData(" {0} ")]
    [InlineData("lower")]
    [InlineData("spaced")]
    public async Task A_till_claims_the_code_that_a_tablet_shows_however_it_is_typed(string how)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = new TestDisplay(relay, null);
        var code = PageTexts.Code(await tablet.GetAsync());
        var typed = how switch
        {
            "lower" => code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(),
            "spaced" => string.Join(' ', code.Replace('-', ' ').ToCharArray()),
            _ => string.Format(System.Globalization.CultureInfo.InvariantCulture, how, code),
        };

        var display = await till.SendAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{typed}}","name":"Comptoir"}""", HttpStatusCode.Created);

        Assert.Equal("Comptoir", display.Text("name"));
        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync()));
        Assert.Equal("pairing-code-unknown", (await till.RefusedAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{code}}"}""", HttpStatusCode.NotFound)).Slug);
    }

    [Fact]
    public async Task A_code_that_begins_with_zero_works_and_as_a_number_is_refused_by_name()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:KnownProxies:0"] = "127.0.0.1" });
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var code = "";
        // One code in 24 begins with 0; each tablet has an address of its own, since one address shows few codes.
        for (var tablets = 0; !code.StartsWith('0') && tablets < 1000; tablets++)
        {
            using var tablet = relay.Client();
            tablet.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.{tablets / 250}.{tablets % 250}");
            code = PageTexts.Code(await tablet.GetStringAsync("/display"));
        }

        var (_, errors) = await till.RefusedAsync(HttpMethod.Post, "/v1/pairings/claim", """{"code":34679034}""", HttpStatusCode.BadRequest);
        await till.SendAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{code.Replace("-", "", StringComparison.Ordinal)}}"}""", HttpStatusCode.Created);

        Assert.Equal(("/code", "wrong-type"), Assert.Single(errors));
        Assert.StartsWith("0", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tablet_goes_on_by_itself_without_script_when_its_code_is_claimed()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = new TestDisplay(relay, null);
        var page = await tablet.GetAsync("/display/plain");
        var held = tablet.SendAsync(HttpMethod.Get, PageTexts.Next(page));

        await till.SendAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{PageTexts.Code(page)}}"}""", HttpStatusCode.Created);

        var answer = await held;
        // Where the request came only after the claim, it is answered with the board itself.
        if (answer.StatusCode == HttpStatusCode.Redirect)
            Assert.Equal("/display", answer.Headers.Location?.OriginalString);
        else
            Assert.Contains("id=\"idle\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tablets_at_once_show_two_codes_and_each_gets_its_own_display()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var left = new TestDisplay(relay, null);
        await using var right = new TestDisplay(relay, null);
        var (leftCode, rightCode) = (PageTexts.Code(await left.GetAsync()), PageTexts.Code(await right.GetAsync()));
        Assert.NotEqual(leftCode, rightCode);
        Assert.Equal(leftCode, PageTexts.Code(await left.GetAsync()));

        await till.SendAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{rightCode}}"}""", HttpStatusCode.Created);

        Assert.Equal("idle", PageTexts.State(await right.GetAsync()));
        Assert.Equal("pairing", PageTexts.State(await left.GetAsync()));
    }

    [Fact]
    public async Task Five_wrong_tries_burn_a_code_and_make_the_shop_wait()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var other = new TestTill(relay, (await TestShop.RegisterAsync(relay, "Autre")).TillKey);
        await using var tablet = new TestDisplay(relay, null);
        var code = PageTexts.Code(await tablet.GetAsync());
        var wrong = code[..^1] + (code[^1] == 'X' ? 'Y' : 'X');

        for (var tries = 0; tries < 5; tries++)
            Assert.Equal("pairing-code-unknown", (await till.RefusedAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{wrong}}"}""", HttpStatusCode.NotFound)).Slug);

        Assert.Equal("too-many-tries", (await till.RefusedAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{code}}"}""", HttpStatusCode.TooManyRequests)).Slug);
        Assert.Equal("pairing-code-unknown", (await other.RefusedAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{code}}"}""", HttpStatusCode.NotFound)).Slug);
        Assert.NotEqual(code, PageTexts.Code(await tablet.GetAsync()));
    }

    [Fact]
    public async Task A_code_is_over_after_ten_minutes_and_the_tablet_shows_a_new_one()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = new TestDisplay(relay, null);
        var code = PageTexts.Code(await tablet.GetAsync());

        relay.Clock.Advance(TimeSpan.FromMinutes(10));

        await till.RefusedAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{code}}"}""", HttpStatusCode.NotFound);
        Assert.NotEqual(code, PageTexts.Code(await tablet.GetAsync()));
    }

    [Fact]
    public async Task One_address_cannot_open_codes_without_end()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        for (var tablets = 0; tablets < 20; tablets++)
            await new TestDisplay(relay, null).GetAsync();

        var answer = await new TestDisplay(relay, null).SendAsync(HttpMethod.Get, "/display");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }
}
