namespace Relay.EndToEnd.Engines;

/// <summary>The whole job of a display, in one engine.</summary>
public abstract class EngineTests
{
    private readonly Engine _engine;

    private protected EngineTests(Engine engine) => _engine = engine;

    [Fact]
    public virtual async Task Display_is_paired_shows_what_the_till_wants_and_comes_back_after_the_relay_was_away()
    {
        await using var counter = await Counter.OpenAsync();
        await using var tablet = await Tablet.StartAsync(_engine);

        await tablet.PairAsync(counter);
        await tablet.UntilTextAsync("idle-heading", "Chaussures");

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
    public virtual async Task Display_listens_by_WebSockets_else_by_server_sent_events_else_by_long_polling()
    {
        await using var counter = await Counter.OpenAsync();
        await using var wire = new Wire(counter.Address);
        await using var tablet = await Tablet.StartAsync(_engine);
        await tablet.PairAsync(counter, wire.Address);

        await ShowsAsync("Un", Transport.WebSockets);

        // Proxies that know no WebSocket are many.
        wire.Rule = request => request.Transport == Transport.WebSockets ? Passage.Refused(502) : Passage.Open;
        wire.Cut();
        await ShowsAsync("Deux", Transport.ServerSentEvents);

        // Some keep a stream to themselves until it ends, which it does not.
        wire.Rule = request => request.Transport switch
        {
            Transport.WebSockets => Passage.Refused(502),
            Transport.ServerSentEvents => Passage.Buffered,
            _ => Passage.Open,
        };
        wire.Cut();
        await ShowsAsync("Trois", Transport.LongPolling);

        async Task ShowsAsync(string text, Transport transport)
        {
            await counter.ShowAsync(new { state = "message", text });
            await tablet.UntilTextAsync("message-text", text);
            Assert.True(wire.LastTransport == transport, $"{text} came by {wire.LastTransport}. Asked were: {string.Join(", ", wire.Requests.Select(request => request.Method + " " + request.Path.Split('?')[0]))}");
        }
    }
}

public sealed class PhantomJsTests() : EngineTests(Engine.PhantomJs);

public sealed class QtWebKitTests() : EngineTests(Engine.QtWebKit);

/// <summary>It needs a quiet machine, or stops answering: <c>tests/run Relay.EndToEnd -explicit only</c>.</summary>
public sealed class Chrome64Tests() : EngineTests(Engine.Chrome64)
{
    [Fact(Explicit = true)]
    public override Task Display_is_paired_shows_what_the_till_wants_and_comes_back_after_the_relay_was_away() =>
        base.Display_is_paired_shows_what_the_till_wants_and_comes_back_after_the_relay_was_away();

    [Fact(Explicit = true)]
    public override Task Display_listens_by_WebSockets_else_by_server_sent_events_else_by_long_polling() =>
        base.Display_listens_by_WebSockets_else_by_server_sent_events_else_by_long_polling();
}

public sealed class ChromiumTests() : EngineTests(Engine.Chromium);

public sealed class FirefoxTests() : EngineTests(Engine.Firefox);
