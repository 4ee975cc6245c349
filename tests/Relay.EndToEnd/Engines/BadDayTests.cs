namespace Relay.EndToEnd.Engines;

/// <summary>What goes wrong at a counter: each time the display says something true, shows no old code, and comes back by itself.</summary>
public sealed class BadDayTests(CounterFixture fixture) : IClassFixture<CounterFixture>
{
    private readonly Counter _counter = fixture.Counter;

    [Fact]
    public async Task Browser_that_runs_no_script_shows_the_code_all_the_same()
    {
        await using var tablet = await Tablet.StartAsync(Engine.ChromiumShell, new() { Script = false });
        await using var counter = await Counter.OpenAsync();
        await counter.AllowAsync("paper", "none");
        await tablet.PairAsync(counter);

        var ticket = await counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);
        var next = await counter.SellAsync();
        await tablet.UntilScannedAsync(next.Link);

        // What stands in a frame is touched there, and answered in the place of all frames.
        await tablet.TapAsync("choice-none");
        await tablet.UntilStateAsync("chosen");
        Assert.Equal(["none"], await counter.ChosenAsync());
        await tablet.UntilAsync("location.pathname + document.body.className", seen => seen == "/display/frameframe outermost");
        await counter.ShowAsync(new { state = "idle" });
        await tablet.UntilStateAsync("idle");
        Assert.Equal("", await tablet.ScanAsync());
    }

    [Theory]
    [InlineData("phantomjs")]
    [InlineData("qtwebkit")]
    [InlineData("firefox")]
    public async Task Script_that_never_arrives_leaves_a_page_that_works_without(string engine)
    {
        await using var wire = new Wire(_counter.Address) { Rule = request => request.Path.Contains("display.js", StringComparison.Ordinal) ? Passage.Hole : Passage.Open };
        await using var tablet = await Tablet.StartAsync(Engine.Named(engine), new() { Preload = PageClock.Script });
        await tablet.Screen.OpenAsync(new Uri(wire.Address, "/display"));
        await UntilPlainAsync(tablet, paired: false);
        await tablet.ClaimAsync(_counter);
        await UntilPlainAsync(tablet, paired: true);

        var ticket = await _counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);
        wire.Rule = request => request.Path.Contains("display.js", StringComparison.Ordinal) ? Passage.Refused(502) : Passage.Open;
        var next = await _counter.SellAsync();
        await tablet.UntilScannedAsync(next.Link);
    }

    [Theory]
    [InlineData("phantomjs", 403)]
    [InlineData("qtwebkit", 502)]
    [InlineData("chromium-shell", 502)]
    public async Task Hub_that_a_proxy_refuses_leaves_a_page_that_works_without(string engine, int status)
    {
        await using var wire = new Wire(_counter.Address) { Rule = request => request.IsHub ? Passage.Refused(status, "<p>Blocked</p>") : Passage.Open };
        await using var tablet = await Tablet.StartAsync(Engine.Named(engine), new() { Preload = PageClock.Script });
        await tablet.PairAsync(_counter, wire.Address);

        var ticket = await _counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);
        var next = await _counter.SellAsync();
        await tablet.UntilScannedAsync(next.Link);
    }

    [Theory]
    [InlineData("phantomjs")]
    [InlineData("chromium-shell")]
    public async Task Page_without_script_hides_the_code_when_the_network_falls_silent_and_comes_back_where_a_script_runs_all_the_same(string engine)
    {
        await using var wire = new Wire(_counter.Address) { Rule = request => request.IsHub ? Passage.Refused(502) : Passage.Open };
        await using var tablet = await Tablet.StartAsync(Engine.Named(engine), new() { Preload = PageClock.Script });
        await tablet.PairAsync(_counter, wire.Address);
        var ticket = await _counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);
        await tablet.UntilAsync("document.body.className", seen => seen == "frame outermost");

        wire.FallSilent();
        await tablet.UntilAsync(Later, seen => seen == "frame outermost offline");
        Assert.Equal("", await tablet.ScanAsync());
        Assert.Contains("connexion", await tablet.Screen.ReadAsync("document.getElementById('offline').offsetHeight ? document.getElementById('offline').innerText : ''"), StringComparison.Ordinal);

        wire.Resume();
        var next = await _counter.SellAsync();
        await tablet.UntilAsync(Later, seen => seen == "frame outermost");
        await tablet.UntilScannedAsync(next.Link);
    }

    /// <summary>Ten seconds pass, and the class of the page is told.</summary>
    private const string Later = "document.body ? (window.pass && window.pass(10000), document.body.className) : ''";

    /// <summary>Without any script only time tells: <c>tests/run Relay.EndToEnd -explicit only -class Relay.EndToEnd.Engines.BadDayTests</c>.</summary>
    [Theory(Explicit = true)]
    [InlineData("chromium-shell")]
    [InlineData("firefox")]
    public async Task Page_without_script_hides_the_code_by_itself_when_the_network_falls_silent(string engine)
    {
        await using var wire = new Wire(_counter.Address);
        await using var tablet = await Tablet.StartAsync(Engine.Named(engine), new() { Script = false });
        await tablet.PairAsync(_counter, wire.Address);
        var ticket = await _counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);

        wire.FallSilent();
        await Patience.UntilAsync("the code goes", tablet.ScanAsync, seen => seen.Length == 0);
        await tablet.UntilAsync($"(function (doc) {{ var e = doc.getElementById('offline'); return doc.defaultView.getComputedStyle(e, null).visibility + ' ' + e.innerText; }}({Tablet.Innermost}))", seen => seen.StartsWith("visible", StringComparison.Ordinal) && seen.Contains("connexion", StringComparison.Ordinal));
        wire.Resume();
        var next = await _counter.SellAsync();
        await tablet.UntilScannedAsync(next.Link);
    }

    [Theory]
    [InlineData("phantomjs")]
    [InlineData("firefox")]
    public async Task Portal_that_answers_for_the_relay_is_waited_out(string engine)
    {
        await using var wire = new Wire(_counter.Address);
        await using var tablet = await Tablet.StartAsync(Engine.Named(engine), new() { Preload = PageClock.Script });
        await tablet.PairAsync(_counter, wire.Address);

        wire.Rule = _ => Passage.Refused(200, "<p>Welcome to the shopping centre. Please accept our terms.</p>");
        var before = wire.Requests.Count;
        wire.Cut();
        await Patience.UntilAsync("the display asked the portal", () => Task.FromResult(wire.Requests.Count - before), asked => asked >= 2);
        Assert.DoesNotContain("terms", await tablet.Screen.ReadAsync("document.body.innerText"), StringComparison.Ordinal);
        wire.Rule = _ => Passage.Open;

        var ticket = await _counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);
    }

    [Theory]
    [InlineData("phantomjs")]
    [InlineData("chromium-shell")]
    public async Task Browser_that_takes_no_cookie_is_told_so_and_pairs_once_it_does(string engine)
    {
        await using var wire = new Wire(_counter.Address) { Rule = _ => Passage.NoCookies };
        await using var tablet = await Tablet.StartAsync(Engine.Named(engine));
        await tablet.Screen.OpenAsync(new Uri(wire.Address, "/display"));
        await tablet.UntilAsync("document.body ? document.body.innerText : ''", text => text.Contains("cookie", StringComparison.OrdinalIgnoreCase));
        var asked = wire.Requests.Count;

        wire.Rule = _ => Passage.Open;
        await tablet.PairAsync(_counter, wire.Address);
        Assert.InRange(asked, 1, 12);
    }

    /// <summary>QtWebKit drops a cookie that is for https only also where it comes from this machine, as every browser does with one from another.</summary>
    [Fact]
    public async Task Tablet_that_came_over_plain_http_is_told_that_the_address_must_be_https_and_stays_there()
    {
        await using var counter = await Counter.OpenAsync("--Relay:PublicUrl=https://tickets.example.fr");
        await using var wire = new Wire(counter.Address);
        await using var tablet = await Tablet.StartAsync(Engine.QtWebKit);
        await tablet.Screen.OpenAsync(new Uri(wire.Address, "/display"));

        var told = await tablet.UntilAsync("document.body ? document.body.innerText : ''", text => text.Contains("https://tickets.example.fr/display", StringComparison.Ordinal));
        Assert.Contains("Relay:DisplaysOverHttp", told, StringComparison.Ordinal);
        Assert.DoesNotContain("no cookies", told, StringComparison.Ordinal);
        await tablet.TakePictureAsync("qtwebkit-https");
        Assert.InRange(wire.Requests.Count, 1, 12);
    }

    [Theory]
    [InlineData("qtwebkit")]
    [InlineData("chromium-shell")]
    public async Task Storage_that_is_full_or_forbidden_does_not_matter(string engine)
    {
        const string full = """
            var names = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'], i;
            for (i = 0; i < names.length; i++) try { Object.defineProperty(window, names[i], { get: function () { throw new Error('QuotaExceededError'); } }); } catch (none) { }
            """;
        await using var tablet = await Tablet.StartAsync(Engine.Named(engine), new() { Preload = full });
        await tablet.PairAsync(_counter);
        Assert.Equal("full", await tablet.Screen.ReadAsync("(function () { try { localStorage.setItem('a', 'b'); return 'room'; } catch (e) { return 'full'; } }())"));

        var ticket = await _counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);
    }

    [Theory]
    [InlineData("phantomjs", "-1y")]
    [InlineData("qtwebkit", "+1y")]
    [InlineData("firefox", null)]
    public async Task Clock_that_is_wrong_by_a_year_does_not_matter(string engine, string? clock)
    {
        // Browsers of today do not start under faketime: there the page's own clock is wrong.
        const string lastYear = """
            window.Date = (function (right) {
              function Wrong() { return new right(right.now() - 366 * 24 * 3600000); }
              Wrong.now = function () { return right.now() - 366 * 24 * 3600000; };
              Wrong.prototype = right.prototype;
              return Wrong;
            }(window.Date));
            """;
        await using var tablet = await Tablet.StartAsync(Engine.Named(engine), clock is null ? new() { Preload = lastYear } : new() { Clock = clock });
        await tablet.PairAsync(_counter);
        var year = await tablet.Screen.ReadAsync("new Date().getFullYear()");
        Assert.NotEqual(TimeProvider.System.GetUtcNow().Year.ToString(System.Globalization.CultureInfo.InvariantCulture), year);

        var ticket = await _counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);
        await _counter.OpenAsync(ticket);
        await tablet.UntilStateAsync("thanks");
        await tablet.UntilStateAsync("idle");
    }

    /// <summary>A page whose script did not come waits 15 seconds for it, which are let pass, once for each page; then it is the page without.</summary>
    private static async Task UntilPlainAsync(Tablet tablet, bool paired) => await tablet.UntilAsync(
        $"!document.body ? '' : /plain/.test(document.documentElement.className) ? (function (doc) {{ return doc && doc.getElementById('screen') ? doc.body.className : ''; }}({Tablet.Innermost})) : window.pass && !window.gaveUp && (window.gaveUp = window.pass(16000)) || ''", seen => seen.Length > 0 && seen != "passed" && seen == "pairing" != paired);
}
