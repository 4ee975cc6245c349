namespace Relay.EndToEnd.Engines;

/// <summary>A tablet that starts while the relay is away, as after a power cut: it says so itself, in its own words, and comes back by itself.</summary>
public sealed class AwayTests
{
    /// <summary>What the page does every minute is left for the test to do.</summary>
    private const string EveryMinute = """
        var every = window.setInterval;
        window.everyMinute = [];
        window.setInterval = function (act, time) { return time === 60000 ? window.everyMinute.push(act) : every(act, time); };
        """;

    /// <summary>The worker that answers for the display, by the query of its address; empty until there is one.</summary>
    private const string Worker = """
        (navigator.serviceWorker && navigator.serviceWorker.getRegistration('/display').then(function (found) {
          window.worker = found && found.active && found.active.state === 'activated' && !found.installing && !found.waiting ? found.active.scriptURL.split('/display/away.js?v=')[1] : '';
        }), window.worker || '')
        """;

    /// <summary>All that the browser keeps for its workers, addresses and words.</summary>
    private const string Kept = """
        (caches.keys().then(function (names) {
          return Promise.all(names.map(function (name) {
            return caches.open(name).then(function (cache) {
              return cache.keys().then(function (all) {
                return Promise.all(all.map(function (one) { return cache.match(one).then(function (page) { return page.text(); }).then(function (text) { return new URL(one.url).pathname + '\n' + text + '\n'; }); }));
              });
            });
          }));
        }).then(function (all) { window.kept = String(all); }), window.kept || '')
        """;

    private const string Words = "document.body ? document.body.className + ': ' + document.body.innerText : ''";

    [Theory]
    [InlineData("chromium")]
    [InlineData("firefox")]
    public async Task Tablet_that_starts_while_the_relay_is_away_says_so_and_comes_back_by_itself(string engine)
    {
        using var profile = new TemporaryFolder();
        var settings = new ScreenSettings { Preload = EveryMinute, Profile = profile.Path };
        await using var counter = await Counter.OpenAsync();
        var tablet = await Tablet.StartAsync(Engine.Named(engine), settings);
        try
        {
            await tablet.PairAsync(counter);
            var sold = await counter.SellAsync();
            await tablet.UntilDrawnAsync(sold.Link);
            await counter.ShowAsync(new { state = "idle" });
            await tablet.UntilStateAsync("idle");
            await PassCalmMinuteAsync(tablet);
            await tablet.UntilAsync(Worker, seen => seen.Length > 0);
            var kept = await tablet.UntilAsync(Kept, seen => seen.Length > 0);
            Assert.StartsWith("/display/away\n", kept, StringComparison.Ordinal);
            Assert.DoesNotContain(sold.Token, kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Chaussures", kept, StringComparison.Ordinal);
            Assert.DoesNotContain("12,50", kept, StringComparison.Ordinal);

            await counter.KillRelayAsync();
            await tablet.Screen.ShutDownAsync();
            await tablet.DisposeAsync();
            tablet = await Tablet.StartAsync(Engine.Named(engine), settings);
            await tablet.Screen.OpenAsync(new Uri(counter.Address, "/display"));
            await tablet.UntilAsync(Words, seen => seen.StartsWith("away: ", StringComparison.Ordinal) && seen.Contains("La caisse est injoignable", StringComparison.Ordinal));
            foreach (var (width, height) in ((int, int)[])[(1024, 768), (600, 960), (320, 480), (480, 320)])
            {
                await tablet.Screen.ResizeAsync(width, height);
                await tablet.UntilAsync("window.innerWidth + ' ' + (document.documentElement.scrollWidth <= window.innerWidth)", seen => seen == $"{width} True" || seen == $"{width} true");
                await tablet.TakePictureAsync($"{engine}-away-{width}x{height}");
            }
            Assert.Equal("0", await tablet.Screen.ReadAsync("document.getElementsByTagName('canvas').length + document.getElementsByTagName('img').length"));

            await counter.StartRelayAsync();
            var next = await counter.SellAsync();
            await tablet.UntilDrawnAsync(next.Link);
        }
        finally
        {
            await tablet.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("chromium-shell")]
    [InlineData("firefox")]
    public async Task Worker_of_an_older_build_is_replaced_and_so_is_its_page(string engine)
    {
        await using var counter = await Counter.OpenAsync();
        await using var tablet = await Tablet.StartAsync(Engine.Named(engine), new() { Preload = EveryMinute });
        await tablet.PairAsync(counter);
        await tablet.UntilTextAsync("idle-heading", "Chaussures");
        await tablet.Screen.ReadAsync("(navigator.serviceWorker.register('/display/away.js?v=older', { scope: '/display' }), '')");
        await tablet.UntilAsync(Worker, seen => seen == "older");
        await tablet.Screen.ReadAsync("(caches.open('/display/away').then(function (cache) { return cache.put('/display/away', new Response('older page')); }), '')");
        await tablet.UntilAsync(Kept, seen => seen.Contains("older page", StringComparison.Ordinal));

        await PassCalmMinuteAsync(tablet);
        var build = await tablet.Screen.ReadAsync("document.body.getAttribute('data-build')");
        await tablet.UntilAsync(Worker, seen => seen.StartsWith(build, StringComparison.Ordinal));
        var kept = await tablet.UntilAsync(Kept, seen => seen.Contains(build, StringComparison.Ordinal));
        Assert.DoesNotContain("older page", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relay_that_falls_silent_or_whose_proxy_says_that_it_is_away_is_waited_for_and_a_page_of_its_own_is_shown()
    {
        await using var counter = await Counter.OpenAsync();
        await using var wire = new Wire(counter.Address);
        await using var tablet = await Tablet.StartAsync(Engine.ChromiumShell, new() { Preload = EveryMinute });
        await tablet.PairAsync(counter, wire.Address);
        await tablet.UntilTextAsync("idle-heading", "Chaussures");
        await PassCalmMinuteAsync(tablet);
        await tablet.UntilAsync(Worker, seen => seen.Length > 0);

        foreach (var passage in (Passage[])[Passage.Refused(502, "<p>Bad Gateway</p>"), Passage.Hole])
        {
            wire.Rule = _ => passage;
            await tablet.Screen.OpenAsync(new Uri(wire.Address, "/display"));
            await tablet.UntilStateAsync("away");
            wire.Rule = _ => Passage.Open;
            await tablet.UntilStateAsync("idle");
        }

        // Other pages are the browser's own business, and one that is no display any more gets its code from the relay.
        var display = Assert.Single((await counter.DisplaysAsync()).EnumerateArray()).GetProperty("displayId").GetString();
        await counter.SendAsync(HttpMethod.Delete, $"/v1/displays/{display}", null);
        Assert.NotEmpty(await tablet.CodeAsync());
    }

    /// <summary>The page is asked until it has been idle for a minute: before it is connected it may still show what it was loaded with.</summary>
    private static async Task PassCalmMinuteAsync(Tablet tablet)
    {
        await tablet.UntilAsync("window.everyMinute.length", seen => seen == "1");
        await tablet.Screen.ReadAsync("(window.everyMinute[0](), '')");
    }
}
