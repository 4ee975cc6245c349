namespace Relay.Events.Webhooks;

/// <summary>When an event that was not taken is tried again: soon at first, then ever more rarely, for three days.</summary>
internal static class RetrySchedule
{
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4),
    ];

    /// <summary>How long to wait before the next try; null when there is none.</summary>
    /// <param name="failures">So far, from 1.</param>
    /// <param name="failingFor">Since the first of them.</param>
    /// <param name="retryAfter">What the receiver asked for: it is never asked sooner, and at the latest when three days are over.</param>
    /// <param name="chance">From 0 to 1: spreads the tries over a fifth more, so that receivers that were down together are not asked together.</param>
    public static TimeSpan? Next(int failures, TimeSpan failingFor, TimeSpan? retryAfter, double chance)
    {
        var rest = GiveUpAfter - failingFor;
        if (rest <= TimeSpan.Zero)
            return null;
        var wait = Waits[Math.Min(failures, Waits.Length) - 1] * (1 + (chance / 5));
        if (retryAfter > wait)
            wait = retryAfter.Value;
        return wait < rest ? wait : rest;
    }
}
