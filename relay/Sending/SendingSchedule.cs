namespace Relay.Sending;

/// <summary>When a delivery is tried again. Times are waited from the end of the try before.</summary>
internal static class SendingSchedule
{
    /// <summary>When it is not worth trying any more.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(96);

    private static readonly TimeSpan Later = TimeSpan.FromHours(3);

    /// <summary>Minutes before each of the first tries.</summary>
    private static readonly int[] First = [0, 1, 5, 15, 30, 60, 120];

    /// <summary>The next try; null when there is none any more.</summary>
    /// <param name="attempts">Tries that have failed, at least one.</param>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset now, DateTimeOffset giveUpAt)
    {
        var next = now + (attempts < First.Length ? TimeSpan.FromMinutes(First[attempts]) : Later);
        return next < giveUpAt ? next : null;
    }
}
