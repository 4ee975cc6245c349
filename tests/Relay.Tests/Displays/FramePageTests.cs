using System.Net;
using System.Text.RegularExpressions;
using Relay.Tests.Shops;

namespace Relay.Tests.Displays;

/// <summary>The page without script: frames within frames, of which the inner are lost when the relay is away and the outer bring them back.</summary>
public sealed partial class FramePageTests
{
    [Fact]
    public async Task Outermost_frame_goes_nowhere_by_itself_and_holds_three_more_that_load_themselves_anew_ever_more_often()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        await using var tablet = await TestDisplay.PairAsync(relay, (await TestShop.RegisterAsync(relay)).TillKey);

        var page = await tablet.GetAsync("/display/frame");
        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/display/frame\">", page, StringComparison.Ordinal);

        var seconds = new List<int>();
        while (seconds.Count < 4)
        {
            page = await tablet.GetAsync(Inner(page));
            seconds.Add(int.Parse(Refresh().Match(page).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        }
        Assert.Equal([7200, 600, 60, 1], seconds);
        Assert.Equal("idle", PageTexts.State(page));
    }

    /// <summary>A page that leads to itself would be asked for, and lost where nobody answers.</summary>
    [Fact]
    public async Task Layers_have_two_addresses_each_that_lead_to_each_other_and_may_be_kept()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        await using var tablet = await TestDisplay.PairAsync(relay, (await TestShop.RegisterAsync(relay)).TillKey);

        var address = Inner(await tablet.GetAsync("/display/frame"));
        for (var layers = 0; layers < 3; layers++)
        {
            var (first, second) = (await tablet.SendAsync(HttpMethod.Get, address), await tablet.SendAsync(HttpMethod.Get, PageTexts.Next(await tablet.GetAsync(address))));
            Assert.Equal(["max-age=31536000, private", "max-age=31536000, private"], new[] { first, second }.Select(answer => answer.Headers.CacheControl?.ToString()));
            var page = await second.Content.ReadAsStringAsync();
            Assert.Equal(address, PageTexts.Next(page));
            Assert.Equal(Inner(await first.Content.ReadAsStringAsync()), Inner(page));
            address = Inner(page);
        }
        Assert.Equal("no-store", (await tablet.SendAsync(HttpMethod.Get, address)).Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task NetSurf_gets_a_frame_that_asks_nobody_to_load_itself_anew()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var origin = relay.Address.GetLeftPart(UriPartial.Authority);

        var clock = Uri.UnescapeDataString(Inner(await OutermostAsync(relay, "NetSurf/3.10 (Linux)", origin + "/display")));
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"60\">", clock, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", clock, StringComparison.Ordinal);

        var waiting = Uri.UnescapeDataString(Inner(clock));
        Assert.DoesNotContain("http-equiv", waiting, StringComparison.Ordinal);
        Assert.Contains($"<img alt=\"Un instant", waiting, StringComparison.Ordinal);
        Assert.Contains($"src=\"{origin}/display/alive.gif\"", waiting, StringComparison.Ordinal);
        Assert.StartsWith(origin + "/display/frame?layer=", Inner(waiting), StringComparison.Ordinal);
        using var client = relay.Client();
        var still = await client.GetStringAsync(new Uri(Inner(waiting)));
        Assert.DoesNotContain("http-equiv", still, StringComparison.Ordinal);
        Assert.Equal("/display/frame?layer=0", Inner(still));
    }

    /// <summary>Whole addresses are needed there: they come from a page of ours, or there is no such frame.</summary>
    [Theory]
    [InlineData("NetSurf/3.10 (Linux)", null)]
    [InlineData("NetSurf/3.10 (Linux)", "https://elsewhere.example/display")]
    [InlineData("NetSurf/3.10 (Linux)", "file:///display")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "own")]
    public async Task Others_and_those_that_do_not_say_where_they_come_from_get_frames_of_the_relay(string browser, string? page)
    {
        await using var relay = await RelayUnderTest.StartAsync();

        Assert.StartsWith("/display/frame?layer=3", Inner(await OutermostAsync(relay, browser, page == "own" ? relay.Address + "display" : page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_innermost_waits_for_the_next_board_and_what_is_touched_in_it_opens_in_the_place_of_all_frames()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);

        var held = tablet.GetAsync(PageTexts.Next(await tablet.GetAsync("/display/frame?layer=0")));
        await till.PushAsync();
        var board = await held;

        Assert.Equal("qr", PageTexts.State(board));
        Assert.StartsWith("/display/frame?after=", PageTexts.Next(board), StringComparison.Ordinal);
        Assert.Contains("<base target=\"_top\">", board, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"again\"", board, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unpaired_tablet_shows_its_code_in_the_frame_until_it_is_claimed_and_nobody_else_may_frame_it()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = new TestDisplay(relay, null);
        var shown = await tablet.SendAsync(HttpMethod.Get, "/display/frame?layer=0");
        Assert.Contains("frame-ancestors 'self'", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var page = await shown.Content.ReadAsStringAsync();
        var held = tablet.GetAsync(PageTexts.Next(page));

        await till.SendAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{PageTexts.Code(page)}}"}""", HttpStatusCode.Created);

        Assert.Equal("idle", PageTexts.State(await held));
        var outermost = await tablet.SendAsync(HttpMethod.Get, "/display/frame");
        Assert.Contains("frame-ancestors 'none'", outermost.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relay_that_ends_gives_the_board_with_its_last_answer()
    {
        var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);
        var held = tablet.GetAsync(PageTexts.Next(await tablet.GetAsync("/display/frame?layer=0")));
        await till.UntilOnlineAsync();

        await relay.DisposeAsync();

        var last = await held;
        Assert.Equal("idle", PageTexts.State(last));
        Assert.Contains("content=\"30;url=/display/frame?after=", last, StringComparison.Ordinal);
    }

    private static async Task<string> OutermostAsync(RelayUnderTest relay, string browser, string? page)
    {
        using var client = relay.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/display/frame");
        request.Headers.TryAddWithoutValidation("User-Agent", browser);
        request.Headers.TryAddWithoutValidation("Accept-Language", "fr");
        if (page is not null)
            request.Headers.TryAddWithoutValidation("Referer", page);
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Inner(string page) => WebUtility.HtmlDecode(Source().Match(page).Groups[1].Value);

    [GeneratedRegex("<iframe [^>]*src=\"([^\"]+)\"")]
    private static partial Regex Source();

    [GeneratedRegex("http-equiv=\"refresh\" content=\"([0-9]+);")]
    private static partial Regex Refresh();
}
