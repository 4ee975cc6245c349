using Relay.Sending;

namespace Relay.Tests.Sending;

public sealed class SendingScheduleTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_delivery_is_tried_37_times_within_96_hours()
    {
        var tries = Tries(TimeSpan.Zero);

        Assert.Equal(37, tries.Count);
        Assert.Equal([0, 1, 6, 21, 51, 111, 231, 411], tries.Take(8).Select(at => (int)(at - Begin).TotalMinutes));
        Assert.All(tries.Skip(7).Zip(tries.Skip(6)), pair => Assert.Equal(TimeSpan.FromHours(3), pair.First - pair.Second));
        Assert.True(tries[^1] < Begin + SendingSchedule.Lifetime);
        Assert.True(tries[^1] + TimeSpan.FromHours(3) >= Begin + SendingSchedule.Lifetime);
    }

    [Fact]
    public void Slow_tries_are_fewer_and_never_later_than_the_end() =>
        Assert.All(Tries(TimeSpan.FromMinutes(1)), at => Assert.True(at < Begin + SendingSchedule.Lifetime));

    private static List<DateTimeOffset> Tries(TimeSpan lasting)
    {
        var tries = new List<DateTimeOffset>();
        for (DateTimeOffset? next = Begin; next is { } at; next = SendingSchedule.Next(tries.Count, at + lasting, Begin + SendingSchedule.Lifetime))
            tries.Add(at);
        return tries;
    }
}
