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
        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync(Inner(page))));
    }

    [Fact]
    public async Task A_frame_waits_for_the_next_board_and_only_a_customers_things_go_from_it_by_themselves()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = await TestDisplay.PairAsync(relay, till.Key);
        var waiting = await tablet.GetAsync("/display/frame?layer=0");
        Assert.DoesNotContain("http-equiv=\"refresh\"", await tablet.GetAsync(Inner(waiting)), StringComparison.Ordinal);

        var held = tablet.GetAsync(PageTexts.Next(waiting));
        await till.PushAsync();
        var board = await tablet.GetAsync(Inner(await held));
        Assert.Equal("qr", PageTexts.State(board));
        Assert.Matches("http-equiv=\"refresh\" content=\"31;url=/display/away", board);
        Assert.Contains("<base target=\"_top\">", board, StringComparison.Ordinal);

        // Where it goes, the browser holds already: the outermost frame has loaded the same address.
        var away = PageTexts.Next(board);
        Assert.Contains(away, WebUtility.HtmlDecode(await tablet.GetAsync("/display/frame")), StringComparison.Ordinal);
        var kept = await tablet.SendAsync(HttpMethod.Get, away);
        Assert.Equal(TimeSpan.FromDays(365), kept.Headers.CacheControl?.MaxAge);
        Assert.Contains("connexion", await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unpaired_tablet_shows_its_code_in_the_frame_until_it_is_claimed_and_nobody_else_may_frame_it()
    {
        await using var relay = await RelayUnderTest.StartAsync();
        var till = new TestTill(relay, (await TestShop.RegisterAsync(relay)).TillKey);
        await using var tablet = new TestDisplay(relay, null);
        var waiting = await tablet.GetAsync("/display/frame?layer=0");
        var shown = await tablet.SendAsync(HttpMethod.Get, Inner(waiting));
        Assert.Contains("frame-ancestors 'self'", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var held = tablet.GetAsync(PageTexts.Next(waiting));

        await till.SendAsync(HttpMethod.Post, "/v1/pairings/claim", $$"""{"code":"{{PageTexts.Code(await shown.Content.ReadAsStringAsync())}}"}""", HttpStatusCode.Created);

        Assert.Equal("idle", PageTexts.State(await tablet.GetAsync(Inner(await held))));
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

    private static string Inner(string page) => WebUtility.HtmlDecode(Source().Match(page).Groups[1].Value);

    [GeneratedRegex("<iframe [^>]*src=\"([^\"]+)\"")]
    private static partial Regex Source();

    [GeneratedRegex("http-equiv=\"refresh\" content=\"([0-9]+);")]
    private static partial Regex Refresh();
}
