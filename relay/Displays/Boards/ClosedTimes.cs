using NodaTime;
using Relay.Shops;

namespace Relay.Displays.Boards;

/// <summary>When a shop is closed, as durations from now: a tablet's clock and zone do not matter. Pure.</summary>
internal static class ClosedTimes
{
    /// <summary>How far ahead: a page loads itself anew every day.</summary>
    private const int Most = 6;

    /// <summary>A week's last opening may lie a week back, its next a week ahead; a span may last over midnight.</summary>
    private const int Days = 9;

    /// <summary>Begin and end of the next closed times in turn, in milliseconds; the first begins at 0 when the shop is closed now. Empty when it never is.</summary>
    public static IReadOnlyList<long> Ahead(IReadOnlyList<OpeningSpan> hours, ZonedDateTime here)
    {
        if (hours.Count == 0)
            return [];
        var (now, closed, openUntil) = (here.ToInstant(), new List<long>(), Instant.MinValue);
        foreach (var (begin, end) in Openings(hours, here))
        {
            if (begin > openUntil && begin > now)
                closed.AddRange([Milliseconds(now, openUntil), Milliseconds(now, begin)]);
            openUntil = Instant.Max(openUntil, end);
            if (closed.Count >= Most)
                break;
        }
        return closed;
    }

    private static IEnumerable<(Instant Begin, Instant End)> Openings(IReadOnlyList<OpeningSpan> hours, ZonedDateTime here) =>
        Enumerable.Range(-1, Days)
            .Select(offset => here.Date.PlusDays(offset))
            .SelectMany(day => hours.Where(span => span.Weekday() == day.DayOfWeek).Select(span => (At(day, span.Begin(), here.Zone), At(span.EndDay(day), span.End(), here.Zone))))
            .OrderBy(span => span.Item1);

    /// <summary>A time that the change to summer time skips, or that is there twice, is taken as people mostly mean it.</summary>
    private static Instant At(LocalDate day, LocalTime time, DateTimeZone zone) => (day + time).InZoneLeniently(zone).ToInstant();

    private static long Milliseconds(Instant now, Instant then) => then <= now ? 0 : (long)(then - now).TotalMilliseconds;
}
