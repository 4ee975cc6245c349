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

    private static string Inner(string page) => WebUtility.HtmlDecode(Source().Match(page).Groups[1].Value);

    [GeneratedRegex("<iframe [^>]*src=\"([^\"]+)\"")]
    private static partial Regex Source();

    [GeneratedRegex("http-equiv=\"refresh\" content=\"([0-9]+);")]
    private static partial Regex Refresh();
}
