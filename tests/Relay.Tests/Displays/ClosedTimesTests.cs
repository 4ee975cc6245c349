using CsCheck;
using NodaTime;
using Relay.Displays.Boards;
using Relay.Shops;

namespace Relay.Tests.Displays;

public sealed class ClosedTimesTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private static readonly OpeningSpan[] Week =
        [.. Days.Take(5).Select(day => new OpeningSpan(day, "09:00", "19:30")), new("sat", "09:00", "12:30"), new("sat", "14:00", "24:00")];

    [Fact]
    public void Without_opening_hours_a_display_is_never_black() => Assert.Empty(ClosedTimes.Ahead([], At("2026-11-25T03:00:00+01:00")));

    [Fact]
    public void At_night_it_is_black_from_now_until_the_shop_opens() =>
        Assert.Equal([0, Hours(6), Hours(16.5), Hours(30)], ClosedTimes.Ahead(Week, At("2026-11-25T03:00:00+01:00")).Take(4));

    [Fact]
    public void By_day_it_is_known_when_it_will_be_black() =>
        Assert.Equal([Hours(1.5), Hours(3)], ClosedTimes.Ahead(Week, At("2026-11-28T11:00:00+01:00")).Take(2));

    [Fact]
    public void Days_without_hours_are_black_from_end_to_end() =>
        Assert.Equal([0, Hours(24 + 9)], ClosedTimes.Ahead(Week, At("2026-11-29T00:00:00+01:00")).Take(2));

    [Fact]
    public void A_night_club_is_open_past_midnight() =>
        Assert.Equal([Hours(2), Hours(7 * 24 - 5)], ClosedTimes.Ahead([new("sat", "22:00", "05:00")], At("2026-11-29T03:00:00+01:00")).Take(2));

    [Fact]
    public void The_change_to_winter_time_makes_the_night_an_hour_longer() =>
        Assert.Equal([0, Hours(10)], ClosedTimes.Ahead([new("sun", "09:00", "19:00")], At("2026-10-25T00:00:00+02:00")).Take(2));

    [Fact]
    public void Whatever_the_hours_closed_times_follow_each_other_and_never_overlap() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 23], Gen.Int[0, 24]).Array[1, OpeningSpan.Most].Select(Gen.Int[0, 400 * 24 * 60]).Sample((spans, minutes) =>
        {
            var hours = spans.Select(span => new OpeningSpan(Days[span.Item1], $"{span.Item2:00}:00", $"{span.Item3:00}:00")).ToList();
            var closed = ClosedTimes.Ahead(hours, At("2026-01-01T00:00:00Z").PlusMinutes(minutes));
            Assert.True(closed.Count % 2 == 0);
            Assert.True(closed.Zip(closed.Skip(1)).All(pair => pair.First < pair.Second), string.Join(' ', closed));
        }, iter: 500);

    private static long Hours(double hours) => (long)(hours * 3_600_000);

    private static ZonedDateTime At(string time) =>
        Instant.FromDateTimeOffset(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)).InZone(Paris);
}
