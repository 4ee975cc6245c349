namespace Relay.EndToEnd.Engines;

/// <summary>A browser without script asks once: when the relay is away then, it shows an error of its own and asks no more. A class of its own, since it waits long and works little.</summary>
public sealed class NetSurfAwayTests
{
    /// <summary>Somebody pulls the plug: NetSurf shows its own error page, in a frame that the frame around it loads anew within a minute.</summary>
    [Fact]
    public Task Display_without_script_comes_back_by_itself_after_the_relay_was_killed() => AwayAsync(counter => counter.KillRelayAsync(), "killed");

    /// <summary>A service manager ends it: the page is asked back half a minute later, or it is as above where it was just about to ask. Long: <c>-explicit only</c>; the answers are
    /// <c>FramePageTests</c>'.</summary>
    [Fact(Explicit = true)]
    public Task Display_without_script_comes_back_by_itself_after_the_relay_was_stopped() => AwayAsync(counter => counter.StopRelayAsync(), "stopped");

    private static async Task AwayAsync(Func<Counter, Task> end, string how)
    {
        await using var counter = await Counter.OpenAsync();
        await using var screen = await NetSurfScreen.OpenAsync(new Uri(counter.Address, "/display"));
        await screen.PairAsync(counter);
        var old = await counter.SellAsync();
        await screen.UntilScannedAsync("the code", old);

        // The frame around has just been loaded, and has a minute before it asks again: the relay is back by then.
        await end(counter);
        await counter.StartRelayAsync();
        var next = await counter.SellAsync();
        await screen.UntilScannedAsync("no code of the sale before", seen => !string.Equals(seen, old.Link, StringComparison.OrdinalIgnoreCase), TimeSpan.FromMinutes(4));
        await screen.KeepAsync(how);
        await screen.UntilScannedAsync("the code of the next sale", next, TimeSpan.FromMinutes(4));
    }
}
