namespace Relay.EndToEnd.Engines;

/// <summary>The whole job of a display, in one engine.</summary>
public abstract class EngineTests
{
    private readonly Engine _engine;

    private protected EngineTests(Engine engine) => _engine = engine;

    [Fact]
    public async Task Display_is_paired_shows_what_the_till_wants_and_comes_back_after_the_relay_was_away()
    {
        await using var counter = await Counter.OpenAsync();
        await using var tablet = await Tablet.StartAsync(_engine);

        await tablet.PairAsync(counter);
        await tablet.UntilTextAsync("idle-heading", "Chaussures");

        // Rung up line by line: the newest is in sight, whatever came before.
        await counter.ShowAsync(Cart(2));
        await tablet.UntilTextAsync("cart-lines", "Article 2");
        await counter.ShowAsync(Cart(60));
        await tablet.UntilAsync(
            "(function (rows, list) { var row = rows[rows.length - 1].getBoundingClientRect(), box = list.getBoundingClientRect(); return row.bottom > box.top && row.bottom <= box.bottom + 1 ? rows[rows.length - 1].innerText : ''; }"
            + "(document.getElementById('cart-lines').getElementsByTagName('tr'), document.getElementById('cart-list')))", seen => seen.Contains("Article 60", StringComparison.Ordinal));
        await tablet.UntilTextAsync("cart-total", "750,00");

        var ticket = await counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);
        await tablet.UntilTextAsync("qr-amount", "12,50");

        await counter.OpenAsync(ticket);
        await tablet.UntilTextAsync("thanks-heading", "Merci");
        await tablet.UntilStateAsync("idle");

        await counter.ShowAsync(new { state = "message", text = "Fermé à midi" });
        await tablet.UntilTextAsync("message-text", "Fermé à midi");

        // Asleep while customers come and go: it wakes to the burst of all that and shows the last.
        await counter.SellAsync();
        await tablet.UntilStateAsync("qr");
        await tablet.Screen.Leash.FreezeAsync();
        for (var sale = 0; sale < 5; sale++)
            await counter.SellAsync();
        var atWaking = await counter.SellAsync();
        await tablet.Screen.Leash.ThawAsync();
        await tablet.UntilScannedAsync(atWaking.Link);

        await counter.KillRelayAsync();
        await counter.StartRelayAsync();
        var last = await counter.SellAsync();
        await tablet.UntilScannedAsync(last.Link);
    }

    [Fact]
    public async Task Customer_touches_what_they_want_and_types_where_it_shall_go()
    {
        await using var counter = await Counter.OpenAsync(Counter.Senders);
        await counter.AllowAsync("paper", "email", "sms", "none");
        await using var tablet = await Tablet.StartAsync(_engine);
        await tablet.PairAsync(counter);

        await counter.SellAsync();
        await tablet.TapAsync("choice-paper");
        await tablet.UntilTextAsync("chosen-heading", "Papier");
        Assert.Equal(["paper"], await counter.ChosenAsync());

        // An address, on keys that the page draws; a slip of the finger is taken back.
        await counter.SellAsync();
        await tablet.TapAsync("choice-email");
        await tablet.UntilTextAsync("typing-notice", "Chaussures");
        await tablet.TypeAsync("l", "e", "a", "@", "b");
        await tablet.TapKeyAsync("\u2190");
        await tablet.TypeOnAsync("lea@", "x", ".fr");
        await tablet.TapAsync("typing-send");
        await tablet.UntilTextAsync("chosen-text", "envoyé");
        Assert.DoesNotContain("lea@", await tablet.Screen.ReadAsync("document.body.innerHTML"), StringComparison.Ordinal);

        // A number that is none is told; the code comes back with a touch.
        var last = await counter.SellAsync();
        await tablet.TapAsync("choice-sms");
        await tablet.UntilTextAsync("typed", "+33");
        await tablet.TapAsync("typing-send");
        await tablet.UntilTextAsync("typing-wrong", "numéro");
        await tablet.TapAsync("typing-cancel");
        await tablet.UntilScannedAsync(last.Link);
        await tablet.TapAsync("choice-none");
        await tablet.UntilStateAsync("chosen");
        Assert.Equal(["paper", "email", "none"], await counter.ChosenAsync());
    }

    [Fact]
    public async Task Display_listens_by_WebSockets_else_by_server_sent_events_else_by_long_polling()
    {
        await using var counter = await Counter.OpenAsync();
        await using var wire = new Wire(counter.Address);
        await using var tablet = await Tablet.StartAsync(_engine, new() { Preload = PageClock.Script });
        await tablet.PairAsync(counter, wire.Address);

        await ShowsAsync("Un", Transport.WebSockets);

        // Proxies that know no WebSocket are many.
        wire.Rule = request => request.Transport == Transport.WebSockets ? Passage.Refused(502) : Passage.Open;
        wire.Cut();
        await ShowsAsync("Deux", Transport.ServerSentEvents);

        // Some keep a stream to themselves until it ends, which it does not: after 15 seconds without a greeting the display gives it up.
        wire.Rule = request => request.Transport switch
        {
            Transport.WebSockets => Passage.Refused(502),
            Transport.ServerSentEvents => Passage.Buffered,
            _ => Passage.Open,
        };
        var before = Streams();
        wire.Cut();
        await Patience.UntilAsync("the display asks for a stream", () => Task.FromResult(Streams()), streams => streams > before);
        await PageClock.PassAsync(tablet, TimeSpan.FromSeconds(15));
        await ShowsAsync("Trois", Transport.LongPolling);

        int Streams() => wire.Requests.Count(request => request.Transport == Transport.ServerSentEvents);

        async Task ShowsAsync(string text, Transport transport)
        {
            await counter.ShowAsync(new { state = "message", text });
            await tablet.UntilTextAsync("message-text", text);
            Assert.True(wire.LastTransport == transport, $"{text} came by {wire.LastTransport}. Asked were: {string.Join(", ", wire.Requests.Select(request => request.Method + " " + request.Path.Split('?')[0]))}");
        }
    }

    [Fact]
    public async Task Display_hides_the_code_when_the_network_falls_silent_and_shows_the_newest_when_it_is_back()
    {
        await using var counter = await Counter.OpenAsync();
        await using var wire = new Wire(counter.Address);
        await using var tablet = await Tablet.StartAsync(_engine, new() { Preload = PageClock.Script });
        await tablet.PairAsync(counter, wire.Address);
        var first = await counter.SellAsync();
        await tablet.UntilScannedAsync(first.Link);

        // No connection closes, nothing arrives any more: 30 seconds after the last sign of life the code is gone, and the display asks anew, in vain.
        var before = Asked();
        wire.FallSilent();
        await PageClock.PassAsync(tablet, TimeSpan.FromSeconds(31));
        await tablet.UntilStateAsync("offline");
        Assert.Equal("idle offline", await tablet.StateAsync());
        await tablet.UntilTextAsync("offline", "connexion");
        Assert.Equal("", await tablet.ScanAsync());
        await Patience.UntilAsync("the display asks the silent network", () => Task.FromResult(Asked()), asked => asked > before);

        // The next customer comes, the relay has been started anew, the network is back. What was asked meanwhile never ends: it is given up after a minute.
        await counter.KillRelayAsync();
        await counter.StartRelayAsync();
        var next = await counter.SellAsync();
        wire.Resume();
        await PageClock.PassAsync(tablet, TimeSpan.FromMinutes(1));
        await tablet.UntilScannedAsync(next.Link);

        int Asked() => wire.Requests.Count(request => request.Path.Contains("/negotiate", StringComparison.Ordinal));
    }

    private static object Cart(int lines) => new
    {
        state = "cart",
        currency = "EUR",
        total = lines * 12.5,
        lines = Enumerable.Range(1, lines).Select(number => new { description = $"Article {number}", quantity = 1, total = 12.5 }),
    };
}

public sealed class PhantomJsTests() : EngineTests(Engine.PhantomJs);

public sealed class QtWebKitTests() : EngineTests(Engine.QtWebKit);

public sealed class Chrome64Tests() : EngineTests(Engine.Chrome64);

public sealed class ChromiumTests() : EngineTests(Engine.Chromium);

public sealed class FirefoxTests() : EngineTests(Engine.Firefox);
