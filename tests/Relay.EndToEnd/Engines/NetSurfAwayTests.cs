namespace Relay.EndToEnd.Engines;

/// <summary>A browser without script asks once: when the relay is away then, it shows an error of its own and asks no more. A class of its own, since it waits long and works little.</summary>
public sealed class NetSurfAwayTests
{
    /// <summary>As a service manager ends it, the page is asked back half a minute later; where somebody pulls the plug, NetSurf shows its own error page, in a frame that the frame around it
    /// loads anew within a minute.</summary>
    [Fact]
    public async Task Display_without_script_comes_back_by_itself_after_the_relay_was_away()
    {
        await using var counter = await Counter.OpenAsync();
        await using var screen = await NetSurfScreen.OpenAsync(new Uri(counter.Address, "/display"));
        await screen.PairAsync(counter);

        // Each time the frame around has just been loaded, and has a minute before it asks again: the relay is back by then.
        await AwayAsync(counter.KillRelayAsync, "killed");
        await AwayAsync(async () => await counter.StopRelayAsync(), "stopped");

        async Task AwayAsync(Func<Task> end, string how)
        {
            var old = await counter.SellAsync();
            await screen.UntilScannedAsync("the code", old);
            await end();
            await screen.KeepAsync(how);
            await counter.StartRelayAsync();
            var next = await counter.SellAsync();
            await screen.UntilScannedAsync("the code of the next sale", next, TimeSpan.FromMinutes(4));
        }
    }
}
