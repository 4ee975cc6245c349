using System.Security.Cryptography;

namespace TicketRelay.Http;

/// <summary>How long to wait before the next try: twice as long each time up to a longest, half of it by chance, so that the tills of a shop do not come back all at once.</summary>
/// <param name="first">Before the second try.</param>
internal sealed class Backoff(TimeSpan first, TimeSpan longest)
{
    private const int MostDoublings = 16;

    /// <param name="failures">So far, from 1.</param>
    /// <param name="retryAfter">What the relay asked for; never less than that, and spread over a tenth more.</param>
    public TimeSpan Next(int failures, TimeSpan? retryAfter = null) => Next(failures, retryAfter, Chance());

    /// <param name="chance">From 0 to 1.</param>
    public TimeSpan Next(int failures, TimeSpan? retryAfter, double chance)
    {
        if (retryAfter is { } asked)
            return asked + Part(asked, chance / 10);
        var doubled = TimeSpan.FromTicks(Math.Min(longest.Ticks, first.Ticks << Math.Min(failures - 1, MostDoublings)));
        return Part(doubled, 0.5 + (chance / 2));
    }

    private static TimeSpan Part(TimeSpan time, double factor) => TimeSpan.FromTicks((long)(time.Ticks * factor));

    private static double Chance()
    {
        var random = new byte[4];
        using (var generator = RandomNumberGenerator.Create())
            generator.GetBytes(random);
        return BitConverter.ToUInt32(random, 0) / (double)uint.MaxValue;
    }
}
