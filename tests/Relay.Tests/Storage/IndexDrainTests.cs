using Microsoft.Extensions.Time.Testing;
using Relay.Storage.LiteDb;

namespace Relay.Tests.Storage;

public sealed class IndexDrainTests
{
    [Fact]
    public void Drain_rests_longer_than_it_worked_and_who_waits_for_it_makes_it_hurry()
    {
        var clock = new FakeTimeProvider();
        using var resting = new ManualResetEventSlim();
        var parts = 0;
        using var drain = new IndexDrain(
            own =>
            {
                for (; parts < 3; parts++)
                {
                    // What took an hour would rest for three: no test would wait for that.
                    clock.Advance(TimeSpan.FromHours(1));
                    resting.Set();
                    own.Rest();
                }
            },
            clock);
        resting.Wait(TestContext.Current.CancellationToken);
        Assert.False(drain.IsOver);
        Assert.Equal(0, Volatile.Read(ref parts));

        drain.Wait();

        Assert.Equal(3, parts);
        Assert.True(drain.IsOver);
        Assert.Null(drain.Failure);
    }

    [Fact]
    public void Failure_is_kept_for_who_waits()
    {
        using var drain = new IndexDrain(_ => throw new IOException("No room."), TimeProvider.System);

        drain.Wait();

        Assert.IsType<IOException>(drain.Failure);
    }
}
