using System.Net;
using System.Text;
using Relay.Storage.Register;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

public sealed class DisplaySettingsTests
{
    [Fact]
    public async Task A_display_speaks_and_looks_as_it_is_set_and_goes_back_with_null()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        var usual = await display.UntilAsync("idle");
        var path = "/v1/displays/" + (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");

        var body = await till.SendAsync(HttpMethod.Patch, path, """{"language":"de","upsideDown":true,"largePrint":true,"highContrast":true,"clock":true,"idleLanguages":["it","en"]}""");
        var set = await display.UntilAsync("idle", after: usual);
        var page = await display.GetAsync("/display/plain");
        await till.SendAsync(HttpMethod.Patch, path, """{"language":null,"upsideDown":null,"largePrint":null,"highContrast":null,"clock":null,"idleLanguages":null}""");
        var back = await display.UntilAsync("idle", after: set);

        Assert.Equal(("de", """["it","en"]"""), (body.Text("language"), body.GetProperty("idleLanguages").GetRawText()));
        Assert.Equal(("de", "turned large contrast"), (set.Text("language"), set.Text("look")));
        Assert.Equal(["de", "it", "en"], set.GetProperty("turns").EnumerateArray().Select(turn => turn.Text("language")));
        Assert.Contains("<html lang=\"de\" dir=\"ltr\" class=\"turned large contrast plain\">", page, StringComparison.Ordinal);
        Assert.Equal(("fr", ""), (back.Text("language"), back.Text("look")));
        Assert.False(back.TryGetProperty("turns", out _) || back.TryGetProperty("clock", out _));
    }

    [Fact]
    public async Task The_clock_tells_the_shops_time_whatever_the_tablets_is()
    {
        await using var relay = await RelayUnderTest.StartAsync(now: new DateTimeOffset(2026, 11, 22, 12, 34, 56, TimeSpan.Zero));
        var shop = await TestShop.RegisterAsync(relay);
        var manager = new TestTill(relay, shop.ShopKey);
        await using var display = await (await TestDisplay.PairAsync(relay, shop.TillKey)).ConnectAsync();
        await manager.SendAsync(HttpMethod.Patch, "/v1/shop", """{"timeZone":"Asia/Tokyo"}""");

        await manager.SendAsync(HttpMethod.Patch, "/v1/displays/" + (await manager.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId"), """{"clock":true}""");

        var board = await display.UntilAsync(shown => shown.TryGetProperty("clock", out _));
        Assert.Equal((21 * 60 + 34) * 60 + 56, board.GetProperty("clock").GetInt32());
        Assert.Contains("<p id=\"idle-clock\">21:34</p>", await display.GetAsync("/display/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_opening_hours_the_idle_page_is_black_and_a_sale_is_shown_all_the_same()
    {
        await using var relay = await RelayUnderTest.StartAsync(now: new DateTimeOffset(2026, 11, 23, 19, 0, 0, TimeSpan.Zero));
        var shop = await TestShop.RegisterAsync(relay);
        var till = new TestTill(relay, shop.TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, shop.TillKey)).ConnectAsync();

        await new TestTill(relay, shop.ShopKey).SendAsync(HttpMethod.Patch, "/v1/shop",
            """{"timeZone":"Europe/Paris","openingHours":[{"day":"mon","from":"09:00","to":"19:00"},{"day":"tue","from":"09:00","to":"19:00"}]}""");
        var board = await display.UntilAsync(shown => shown.TryGetProperty("dark", out _));
        var closed = await display.GetAsync("/display/plain");
        await till.PushAsync();

        Assert.Equal([0, 13 * 3_600_000L], board.GetProperty("dark").EnumerateArray().Take(2).Select(time => time.GetInt64()));
        Assert.Contains("class=\" dark plain\"", closed, StringComparison.Ordinal);
        await display.UntilAsync("qr", after: board);
    }

    [Fact]
    public async Task A_ticket_in_the_shops_language_speaks_the_displays_and_one_in_another_its_own()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await (await TestDisplay.PairAsync(relay, till.Key)).ConnectAsync();
        await till.SendAsync(HttpMethod.Patch, "/v1/displays/" + (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId"), """{"language":"nl"}""");

        await till.PushAsync();
        var own = await display.UntilAsync("qr");
        await till.PushAsync(""","language":"es-ES" """);
        var foreign = await display.UntilAsync("qr", after: own);

        Assert.Equal(("nl", "es"), (own.Text("language"), foreign.Text("language")));
    }

    [Fact]
    public async Task The_mirrored_language_turns_the_whole_page()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await TestDisplay.PairAsync(relay, till.Key);

        await till.SendAsync(HttpMethod.Patch, "/v1/displays/" + (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId"), """{"language":"ar-XB"}""");

        Assert.Contains("<html lang=\"ar-XB\" dir=\"rtl\" class=\"\">", await display.GetAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"language":"pl"}""", 422, "/language")]
    [InlineData("""{"idleLanguages":["fr","xx"]}""", 422, "/idleLanguages/1")]
    [InlineData("""{"largePrint":"yes"}""", 400, "/largePrint")]
    [InlineData("""{"zoom":2}""", 400, "/zoom")]
    public async Task A_setting_that_displays_do_not_have_is_refused_by_name(string body, int status, string member)
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var display = await TestDisplay.PairAsync(relay, till.Key);
        var id = (await till.SendAsync(HttpMethod.Get, "/v1/displays")).GetProperty("items")[0].Text("displayId");

        var (_, errors) = await till.RefusedAsync(HttpMethod.Patch, "/v1/displays/" + id, body, (HttpStatusCode)status);

        Assert.Equal(member, Assert.Single(errors).Pointer);
    }

    [Fact]
    public void Shops_and_displays_stored_before_they_had_these_settings_are_read_with_the_usual_ones()
    {
        const string frame = """
            {"Shops":{"PutShops":[{"Id":{"Value":"s"},"Name":"A","CreatedAt":"2026-11-22T12:00:00+00:00","Address":[],"Phone":null,"Email":null,"Website":null,
             "Identifiers":[],"Logo":null,"Language":"fr","Country":null,"RetentionDays":90,"Recovery":true,"Landing":"pdf","IdleText":null,"QrSeconds":90}],
             "PutTills":[],"PutKeys":[],"RemoveShops":[],"RemoveTills":[],"RemoveKeys":[]},
             "PutDisplays":[{"Id":"d","Shop":{"Value":"s"},"Tills":[{"Value":"t"}],"Name":"Display 1","CredentialHash":"AQID","Engine":"x",
             "PairedAt":"2026-11-22T12:00:00+00:00","LastSeenAt":"2026-11-22T12:00:00+00:00"}],"RemoveDisplays":[]}
            """;

        var change = RegisterChange.From(Encoding.UTF8.GetBytes(frame));

        var display = Assert.Single(change.PutDisplays);
        Assert.Equal((null, false, false), (display.Settings.Language, display.Settings.Clock, display.Settings.UpsideDown));
        Assert.Empty(display.Settings.IdleLanguages);
        var shop = Assert.Single(change.Shops.PutShops);
        Assert.Empty(shop.Choices);
        Assert.Empty(shop.OpeningHours);
        Assert.Equal((null, null), (shop.PrintSeconds, shop.TimeZone));
    }
}
