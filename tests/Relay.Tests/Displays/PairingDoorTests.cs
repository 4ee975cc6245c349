using System.Net;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

public sealed class PairingDoorTests
{
    [Fact]
    public async Task A_tablet_that_opens_the_tills_link_is_paired_by_its_button_and_not_by_looking()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);
        var path = TestDisplay.PathOf(pairing.Text("link"));
        await using var tablet = new TestDisplay(relay, null);

        Assert.Contains("Chaussures", await tablet.GetAsync(path), StringComparison.Ordinal);
        Assert.Equal("open", await StateAsync(till, pairing.Text("pairingId")));
        Assert.StartsWith("<svg", await tablet.GetAsync(TestDisplay.PathOf(pairing.Text("qr"))), StringComparison.Ordinal);
        var answer = await tablet.SendAsync(HttpMethod.Post, path);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var state = await till.SendAsync(HttpMethod.Get, "/v1/pairings/" + pairing.Text("pairingId"));
        Assert.Equal("used", state.Text("state"));
        var listed = Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());
        Assert.Equal(listed.Text("displayId"), state.Text("displayId"));
        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync()));
    }

    [Fact]
    public async Task The_credential_is_a_cookie_that_scripts_cannot_read_and_lasts_as_long_as_browsers_keep_one()
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:PublicUrl"] = "https://tickets.example.fr" });
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);
        using var client = relay.Client();

        using var answer = await client.PostAsync(TestDisplay.PathOf(pairing.Text("link")), null);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^relay-display=[A-Za-z0-9_-]{43}; max-age=34560000; path=/; secure; samesite=lax; httponly$", cookie);
    }

    [Fact]
    public async Task A_link_works_once_and_leads_the_tablet_that_used_it_to_its_display()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var path = TestDisplay.PathOf((await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created)).Text("link"));
        await using var first = new TestDisplay(relay, null);
        await using var second = new TestDisplay(relay, null);

        Assert.Equal(HttpStatusCode.SeeOther, (await first.SendAsync(HttpMethod.Post, path)).StatusCode);

        Assert.Equal(HttpStatusCode.Gone, (await second.SendAsync(HttpMethod.Post, path)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await second.SendAsync(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await second.SendAsync(HttpMethod.Get, path + "/qr.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await first.SendAsync(HttpMethod.Post, path)).StatusCode);
        Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_link_is_over_after_five_minutes()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);
        await using var tablet = new TestDisplay(relay, null);

        relay.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.Gone, (await tablet.SendAsync(HttpMethod.Post, TestDisplay.PathOf(pairing.Text("link")))).StatusCode);
        Assert.Equal("expired", await StateAsync(till, pairing.Text("pairingId")));
    }

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
        var page = await tablet.GetAsync();
        var held = tablet.SendAsync(HttpMethod.Get, PageTexts.Next(page));

        await till.SendAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{PageTexts.Code(page)}}"}""", HttpStatusCode.Created);

        var answer = await held;
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/display", answer.Headers.Location?.OriginalString);
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
    public async Task A_tablet_without_camera_types_the_code_of_the_till()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);
        await using var tablet = new TestDisplay(relay, null);

        var wrong = await tablet.SendAsync(HttpMethod.Post, "/display/code", new FormUrlEncodedContent([new("code", "XXXX-XXXX")]));
        var right = await tablet.SendAsync(HttpMethod.Post, "/display/code", new FormUrlEncodedContent([new("code", pairing.Text("code").ToLowerInvariant())]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync()));
    }

    [Fact]
    public async Task A_merchant_approves_on_the_phone_with_the_tills_key_in_the_body()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = new TestDisplay(relay, null);
        var code = PageTexts.Code(await tablet.GetAsync());
        using var phone = relay.Client();

        var page = await phone.GetStringAsync("/display/approve/" + code);
        using var refused = await phone.PostAsync("/display/approve", new FormUrlEncodedContent([new("code", code), new("key", "tr_till_wrong")]));
        using var misnamed = await phone.PostAsync("/display/approve", new FormUrlEncodedContent([new("code", code), new("key", till.Key), new("name", "V\u202Eitrine")]));
        using var approved = await phone.PostAsync("/display/approve", new FormUrlEncodedContent([new("code", code), new("key", till.Key), new("name", "Vitrine")]));

        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, misnamed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, approved.StatusCode);
        Assert.Equal("Vitrine", Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray()).Text("name"));
        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync()));
    }

    [Fact]
    public async Task Who_typed_five_wrong_codes_is_told_how_long_to_wait()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        await using var tablet = new TestDisplay(relay, null);
        var code = PageTexts.Code(await tablet.GetAsync());
        for (var tries = 0; tries < 5; tries++)
            await tablet.SendAsync(HttpMethod.Post, "/display/code", new FormUrlEncodedContent([new("code", "XXXX-XXXX")]));
        using var phone = relay.Client();

        var typed = await tablet.SendAsync(HttpMethod.Post, "/display/code", new FormUrlEncodedContent([new("code", "XXXX-XXXX")]));
        using var looked = await phone.GetAsync("/display/approve/" + code);
        using var approved = await phone.PostAsync("/display/approve", new FormUrlEncodedContent([new("code", code), new("key", "tr_till_wrong")]));

        foreach (var answer in (HttpResponseMessage[])[typed, looked, approved])
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.Equal(TimeSpan.FromMinutes(10), answer.Headers.RetryAfter?.Delta);
        }
    }

    [Theory]
    [InlineData("2001:db8::7")]
    [InlineData("198.51.100.7")]
    public async Task The_merchant_reads_the_tablets_address_as_people_write_it(string address)
    {
        await using var relay = await RelayUnderTest.StartAsync(new() { ["Relay:KnownProxies:0"] = "127.0.0.1" });
        using var tablet = relay.Client();
        tablet.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        using var phone = relay.Client();

        var page = await phone.GetStringAsync("/display/approve/" + PageTexts.Code(await tablet.GetStringAsync("/display")));

        Assert.Contains($"<dd>{address}</dd>", page, StringComparison.Ordinal);
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

    [Fact]
    public async Task A_tablet_paired_again_with_its_shop_keeps_its_name()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);
        var id = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");
        await till.SendAsync(HttpMethod.Patch, "/v1/displays/" + id, """{"name":"Vitrine"}""");
        var before = tablet.Cookie;

        await tablet.SendAsync(HttpMethod.Post, TestDisplay.PathOf((await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created)).Text("link")));

        var display = Assert.Single((await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items").EnumerateArray());
        Assert.Equal(("Vitrine", id), (display.Text("name"), display.Text("displayId")));
        Assert.NotEqual(before, tablet.Cookie);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new TestDisplay(relay, before).SendAsync(HttpMethod.Post, "/hub/display/negotiate?negotiateVersion=1")).StatusCode);
    }

    [Fact]
    public async Task Anothers_pairing_is_not_there()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        var other = new TestTill(relay, (await TestShop.RegisterAsync(relay, "Autre")).TillKey);
        var pairing = await till.SendAsync(HttpMethod.Post, "/v1/pairings", status: HttpStatusCode.Created);

        Assert.Equal("not-found", (await other.RefusedAsync(HttpMethod.Get, "/v1/pairings/" + pairing.Text("pairingId"), null, HttpStatusCode.NotFound)).Slug);
    }

    private static async Task<string> StateAsync(TestTill till, string pairing) =>
        (await till.SendAsync(HttpMethod.Get, "/v1/pairings/" + pairing)).Text("state");
}
