using Microsoft.Playwright;

namespace Relay.EndToEnd.Engines;

/// <summary>Screens that refresh slowly, as e-ink does: each board is drawn at once and then stands still. Beside it the same with motion, so that the measure is known to see it.</summary>
public sealed class SlowScreenTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int Carts = 8;

    /// <summary>Pictures that a screen is sent for one change of a board: what is new, and a second where its letters had to shrink. A bar that runs sends sixty a second.</summary>
    private const int PicturesOfABoard = 3;

    /// <summary>What the media query says on such a screen; no browser lets a test ask for it. Every change of the page is counted, by bursts; what is done every minute is kept for the test.</summary>
    private const string Watched = """
        window.seen = { bursts: 0, minute: [] };
        const ask = window.matchMedia, every = window.setInterval;
        window.matchMedia = query => query === '(update: slow)' ? { matches: SLOW } : ask.call(window, query);
        window.setInterval = (act, time) => time === 60000 ? window.seen.minute.push(act) : every(act, time);
        new MutationObserver(() => window.seen.bursts++).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        """;

    [Fact]
    public async Task Each_board_is_one_burst_of_changes_nothing_glides_and_nothing_moves_between_them()
    {
        await using var counter = await Counter.OpenAsync();
        var tablet = await PairAsync(counter, slow: true);
        var (pictures, ticket, bursts) = await JobAsync(counter, tablet);

        // One for each board, and what comes with the connection where it is only now there.
        Assert.InRange(bursts, Carts + 1, Carts + 1 + 3);
        Assert.InRange(pictures, 1, (Carts + 1) * PicturesOfABoard);
        await Assertions.Expect(tablet.Locator("#bar")).ToBeHiddenAsync();
        Assert.Equal(0, await tablet.EvaluateAsync<int>("document.getAnimations().length"));
        Assert.Equal("none 0", await tablet.EvaluateAsync<string>("""
            () => { const before = seen.bursts; seen.minute.forEach(act => act()); return (document.getElementById('screen').style.left || 'none') + ' ' + (seen.bursts - before); }
            """));
        Assert.EndsWith(ticket.Link.ToUpperInvariant(), (await Shots.ReadQrAsync(await Shots.TakeAsync(tablet, "slow-qr"))).ToUpperInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_motion_is_welcome_the_bar_runs_and_its_pictures_are_seen()
    {
        await using var counter = await Counter.OpenAsync();
        var tablet = await PairAsync(counter, slow: false);
        var count = await FilmAsync(tablet);
        await counter.SellAsync();
        await Assertions.Expect(tablet.Locator("#bar")).ToBeVisibleAsync();

        await Patience.UntilAsync("the bar moves", () => Task.FromResult(count()), pictures => pictures > 3 * PicturesOfABoard);
        Assert.Equal(1, await tablet.EvaluateAsync<int>("document.getAnimations().length"));
    }

    /// <summary>Lines are rung up one by one, each in sight at once; then the code.</summary>
    private static async Task<(int Pictures, Acknowledgement Ticket, int Bursts)> JobAsync(Counter counter, IPage tablet)
    {
        var before = await tablet.EvaluateAsync<int>("seen.bursts");
        var count = await FilmAsync(tablet);
        for (var lines = 1; lines <= Carts; lines++)
        {
            var shown = 20 * lines;
            await counter.ShowAsync(new
            {
                state = "cart", currency = "EUR", total = shown * 2, lines = Enumerable.Range(1, shown).Select(number => new { description = $"Article {number}", quantity = 1, total = 2 }),
            });
            await Assertions.Expect(tablet.Locator("#cart-lines tr").Last).ToContainTextAsync($"Article {shown}");
            Assert.True(await tablet.Locator("#cart-list").EvaluateAsync<bool>("list => getComputedStyle(list).scrollBehavior === 'auto' && list.scrollTop + list.clientHeight >= list.scrollHeight - 2"));
        }
        var ticket = await counter.SellAsync();
        await Assertions.Expect(tablet.Locator("#code canvas")).ToBeVisibleAsync();
        return (count(), ticket, await tablet.EvaluateAsync<int>("seen.bursts") - before);
    }

    /// <summary>How many pictures of the page came since now: the browser makes one whenever it has drawn something new.</summary>
    private static async Task<Func<int>> FilmAsync(IPage tablet)
    {
        var session = await tablet.Context.NewCDPSessionAsync(tablet);
        var pictures = 0;
        session.Event("Page.screencastFrame").OnEvent += async (_, frame) =>
        {
            Interlocked.Increment(ref pictures);
            try
            {
                await session.SendAsync("Page.screencastFrameAck", new() { ["sessionId"] = frame!.Value.GetProperty("sessionId").GetInt32() });
            }
            catch (PlaywrightException)
            {
                // The test has ended, and the page with it: no more pictures are wanted.
            }
        };
        await session.SendAsync("Page.startScreencast", new() { ["format"] = "jpeg", ["quality"] = 1 });
        return () => Volatile.Read(ref pictures);
    }

    private async Task<IPage> PairAsync(Counter counter, bool slow)
    {
        var tablet = await browser.DeviceAsync(1024, 768);
        await tablet.AddInitScriptAsync(Watched.Replace("SLOW", slow ? "true" : "false", StringComparison.Ordinal));
        await tablet.GotoAsync(new Uri(counter.Address, "/display").AbsoluteUri);
        await counter.ClaimAsync((await tablet.Locator(".big").TextContentAsync())!);
        await Assertions.Expect(tablet.Locator("#idle")).ToBeVisibleAsync();
        await Assertions.Expect(tablet.Locator("html")).ToHaveClassAsync(slow ? new System.Text.RegularExpressions.Regex("^ ?$") : new System.Text.RegularExpressions.Regex("motion"));
        return tablet;
    }
}
