namespace Relay.Storage;

/// <summary>Keeps a jump of the clock from purging tickets. It trusts the time that its last mark and the running of the relay account for; a clock that is
/// more than a day off is believed only after it has stood for a day of running. Pure.</summary>
internal sealed class ClockGuard(DateTimeOffset? mark, TimeSpan stood)
{
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);
    private static readonly TimeSpan MustStand = TimeSpan.FromDays(1);

    /// <summary>The time that is trusted; null before the clock was first seen.</summary>
    public DateTimeOffset? Mark { get; private set; } = mark;

    /// <summary>How long the relay has run with a clock that is not yet believed.</summary>
    public TimeSpan Stood { get; private set; } = stood;

    /// <param name="now">What the clock says.</param>
    /// <param name="ran">How long the relay ran since it was last asked, by a clock that cannot be set.</param>
    /// <returns>The time up to which tickets may be purged.</returns>
    public DateTimeOffset Trust(DateTimeOffset now, TimeSpan ran)
    {
        var expected = (Mark ?? now) + ran;
        if ((now - expected).Duration() <= Slack || (Stood += ran) >= MustStand)
            (Mark, Stood) = (now, TimeSpan.Zero);
        else
            Mark = expected;
        return now < Mark ? now : Mark.Value;
    }
}
