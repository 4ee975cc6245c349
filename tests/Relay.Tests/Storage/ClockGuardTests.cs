using CsCheck;
using Relay.Storage;

namespace Relay.Tests.Storage;

public sealed class ClockGuardTests
{
    private static readonly DateTimeOffset Start = TicketExamples.Now;

    [Fact]
    public void First_look_and_passing_time_are_trusted()
    {
        var guard = new ClockGuard(null, TimeSpan.Zero);

        Assert.Equal(Start, guard.Trust(Start, TimeSpan.Zero));
        Assert.Equal(Start.AddDays(91), guard.Trust(Start.AddDays(91), TimeSpan.FromDays(91)));
        Assert.Equal(Start.AddDays(91).AddHours(23), guard.Trust(Start.AddDays(91).AddHours(23), TimeSpan.Zero));
    }

    [Fact]
    public void Jump_ahead_is_believed_only_after_a_day_of_running()
    {
        var guard = new ClockGuard(Start, TimeSpan.Zero);
        var jumped = Start.AddYears(70);

        for (var hour = 1; hour < 24; hour++)
            Assert.Equal(Start.AddHours(hour), guard.Trust(jumped.AddHours(hour), TimeSpan.FromHours(1)));
        Assert.Equal(jumped.AddHours(24), guard.Trust(jumped.AddHours(24), TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.Zero, guard.Stood);
    }

    [Fact]
    public void Clock_set_right_again_leaves_no_trace()
    {
        var guard = new ClockGuard(Start, TimeSpan.Zero);
        guard.Trust(Start.AddYears(70), TimeSpan.FromHours(20));

        Assert.Equal(Start.AddHours(21), guard.Trust(Start.AddHours(21), TimeSpan.FromHours(1)));
        Assert.Equal(Start.AddHours(21), guard.Mark);
        Assert.Equal(TimeSpan.Zero, guard.Stood);
    }

    [Fact]
    public void Clock_that_falls_back_purges_nothing_more()
    {
        var guard = new ClockGuard(Start, TimeSpan.Zero);

        Assert.Equal(Start.AddYears(-50), guard.Trust(Start.AddYears(-50), TimeSpan.Zero));
    }

    [Fact]
    public void Nothing_is_purged_further_than_what_ran_and_a_day_until_a_day_has_run() =>
        Gen.Select(Gen.Int[-40_000, 40_000], Gen.Int[0, 59]).Array[1, 23].Sample(steps =>
        {
            var guard = new ClockGuard(Start, TimeSpan.Zero);
            var ran = TimeSpan.Zero;
            foreach (var (hours, minutes) in steps)
            {
                ran += TimeSpan.FromMinutes(minutes);
                var before = guard.Mark!.Value;
                var trusted = guard.Trust(Start.AddHours(hours), TimeSpan.FromMinutes(minutes));
                Assert.True(trusted <= before + TimeSpan.FromMinutes(minutes) + TimeSpan.FromDays(1));
                Assert.True(trusted <= Start.AddHours(hours));
            }
        });
}
