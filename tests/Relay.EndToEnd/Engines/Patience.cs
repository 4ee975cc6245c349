using System.Diagnostics;

namespace Relay.EndToEnd.Engines;

/// <summary>Waits for the thing itself: looks again and again, as long as a busy machine may need.</summary>
internal static class Patience
{
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(120);

    /// <summary>What was seen when it was right. Else the test fails and says what was seen last.</summary>
    public static async Task<T> UntilAsync<T>(string what, Func<Task<T>> look, Func<T, bool> right, TimeSpan? atMost = null)
    {
        var since = Stopwatch.StartNew();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(60));
        while (true)
        {
            var seen = await look();
            if (right(seen))
                return seen;
            if (since.Elapsed > (atMost ?? Usual))
                Assert.Fail($"Waited {since.Elapsed.TotalSeconds:0} s in vain: {what}. Seen last: {seen}");
            await pause.WaitForNextTickAsync();
        }
    }
}
