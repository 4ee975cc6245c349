namespace Relay.EndToEnd.Engines;

/// <summary>A code may stand on a screen for minutes before somebody claims it. No sign of life is due meanwhile: the page must not take itself for broken and go on without script.</summary>
public sealed class PairingPatienceTests
{
    [Fact]
    public async Task Tablet_whose_code_is_claimed_late_runs_with_script_all_the_same()
    {
        await using var counter = await Counter.OpenAsync();
        await using var tablet = await Tablet.StartAsync(Engine.QtWebKit, new() { Preload = PageClock.Script });
        await tablet.Screen.OpenAsync(new Uri(counter.Address, "/display"));
        await tablet.UntilStateAsync("pairing");

        // Two minutes, of which each half is longer than any timer of the page.
        await PageClock.PassAsync(tablet, TimeSpan.FromMinutes(1));
        await PageClock.PassAsync(tablet, TimeSpan.FromMinutes(1));
        await tablet.ClaimAsync(counter);
        await tablet.UntilStateAsync("idle");

        Assert.Equal("/display true", await tablet.Screen.ReadAsync("location.pathname + ' ' + window.displayRuns"));
    }
}
