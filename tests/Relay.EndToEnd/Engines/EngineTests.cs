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

        var ticket = await counter.SellAsync();
        await tablet.UntilScannedAsync(ticket.Link);
        await tablet.UntilTextAsync("qr-amount", "12,50");

        await counter.OpenAsync(ticket);
        await tablet.UntilTextAsync("thanks-heading", "Merci");
        await tablet.UntilStateAsync("idle");

        await counter.ShowAsync(new { state = "message", text = "Fermé à midi" });
        await tablet.UntilTextAsync("message-text", "Fermé à midi");

        var next = await counter.SellAsync();
        await tablet.UntilScannedAsync(next.Link);
        await counter.KillRelayAsync();
        await counter.StartRelayAsync();
        var last = await counter.SellAsync();
        await tablet.UntilScannedAsync(last.Link);
    }
}

public sealed class PhantomJsTests() : EngineTests(Engine.PhantomJs);

public sealed class QtWebKitTests() : EngineTests(Engine.QtWebKit);

public sealed class Chrome64Tests() : EngineTests(Engine.Chrome64);

public sealed class ChromiumTests() : EngineTests(Engine.Chromium);

public sealed class FirefoxTests() : EngineTests(Engine.Firefox);
