namespace Relay.EndToEnd.Engines;

/// <summary>A network that falls silent, and no script: no error, no byte. The minutes pass on NetSurf's own clocks, which go on when a test says so.</summary>
public sealed class NetSurfSilenceTests
{
    private const string Light = "#f3f1ea";

    /// <summary>The age at which a page hides itself; answers are held for less.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromSeconds(31);

    /// <summary>After which the frame around loads itself, and all in it, anew.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(61);

    /// <summary>Nobody has taken the relay away: it holds still, and so do all connections.</summary>
    [Fact]
    public async Task A_code_that_is_old_is_hidden_and_it_is_said_why_until_the_relay_answers()
    {
        await using var counter = await Counter.OpenAsync();
        await using var screen = await NetSurfScreen.OpenAsync(new Uri(counter.Address, "/display"));
        await screen.PairAsync(counter);
        await screen.UntilScannedAsync("the code", await counter.SellAsync());
        Assert.False(Says(await screen.LookAsync()));
        await screen.KeepAsync("before-silence");

        await counter.Relay.PauseAsync();
        await screen.PassAsync(Old);
        await Patience.UntilAsync("NetSurf says why there is no code", screen.LookAsync, seen => Says(seen) && IsBare(seen));
        Assert.Equal("", await screen.ScanAsync());
        await screen.KeepAsync("silence");

        await counter.Relay.ContinueAsync();
        var next = await counter.SellAsync();
        await screen.UntilScannedAsync("the code of the next sale", next);
        Assert.False(Says(await screen.LookAsync()));
    }

    /// <summary>What was asked is never answered, and NetSurf gives it up after three minutes; what asks anew needs nobody.</summary>
    [Fact]
    public async Task A_display_comes_back_by_itself_when_the_network_was_silent_for_hours()
    {
        await using var counter = await Counter.OpenAsync();
        await using var wire = new Wire(counter.Address);
        await using var screen = await NetSurfScreen.OpenAsync(new Uri(wire.Address, "/display"));
        await screen.PairAsync(counter);
        var old = await counter.SellAsync();
        await screen.UntilScannedAsync("the code", old);

        wire.FallSilent();
        await UntilAskedAgainAsync(Again);
        await Patience.UntilAsync("NetSurf shows no code", screen.ScanAsync, seen => seen.Length == 0);
        await screen.KeepAsync("silence-of-minutes");
        for (var hours = 0; hours < 5; hours++)
            await UntilAskedAgainAsync(TimeSpan.FromHours(1));
        Assert.Equal("", await screen.ScanAsync());
        await screen.KeepAsync("silence-of-hours");

        wire.Resume();
        var next = await counter.SellAsync();
        await screen.PassAsync(Again);
        await screen.UntilScannedAsync("the code of the next sale", next);

        async Task UntilAskedAgainAsync(TimeSpan time)
        {
            var before = Asked();
            await screen.PassAsync(time);
            await Patience.UntilAsync("NetSurf asks again", () => Task.FromResult(Asked()), asked => asked > before);
        }

        int Asked() => wire.Requests.Count(request => request.Path == "/display/frame?layer=0");
    }

    /// <summary>The answer to a touch opens in the place of all frames: NetSurf throws them away at once, and leaves their picture on the screen until something is drawn over it.</summary>
    [Fact]
    public async Task A_touch_that_nobody_answers_leaves_no_code_on_the_screen_and_is_taken_when_the_network_is_back()
    {
        await using var counter = await Counter.OpenAsync();
        await counter.AllowAsync("none");
        await using var screen = await NetSurfScreen.OpenAsync(new Uri(counter.Address, "/display"), width: 700, height: 1200);
        await screen.PairAsync(counter);
        await screen.UntilScannedAsync("the code", await counter.SellAsync());
        await screen.KeepAsync("choices");

        await counter.Relay.PauseAsync();
        var seen = await screen.LookAsync();
        // The only button is the last that is written on the page, above the bar of the outermost frame.
        var page = Enumerable.Range(0, seen.Height).Last(y => seen.ColourAt(12, y) == Light);
        await screen.TouchAsync(seen.Width / 2, Enumerable.Range(0, page).Last(y => HasInk(seen, y, y + 1)) - 20);
        await screen.PassAsync(Old);
        await screen.UntilColourAsync(NetSurfScreen.Dim);
        Assert.Equal("", await screen.ScanAsync());
        await screen.KeepAsync("silence-touched");

        await counter.Relay.ContinueAsync();
        Assert.Equal(["none"], await counter.ChosenAsync());
    }

    /// <summary>Whether something is written in the line that is kept free for it, above the page.</summary>
    private static bool Says(ScreenDump seen) => HasInk(seen, 56, 76);

    /// <summary>Whether nothing else is written.</summary>
    private static bool IsBare(ScreenDump seen) => !HasInk(seen, 84, 370) && !HasInk(seen, 410, 690);

    private static bool HasInk(ScreenDump seen, int from, int to) =>
        Enumerable.Range(from, to - from).Any(y => Enumerable.Range(12, seen.Width - 60).Any(x => seen.ColourAt(x, y) != Light));
}
