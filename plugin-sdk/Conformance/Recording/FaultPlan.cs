namespace Conformance.Recording;

/// <summary>What goes wrong on purpose, by the count of tickets posted. A retry is let through, so that a till that retries gets on.</summary>
/// <param name="Calm">Nothing goes wrong.</param>
internal sealed record FaultPlan(bool Calm)
{
    /// <summary>What a till is asked to wait when it is told that the relay is busy.</summary>
    public static TimeSpan Wait { get; } = TimeSpan.FromSeconds(2);

    /// <param name="ticket">From 1; each Idempotency-Key counts once.</param>
    public Fault Of(int ticket) => Calm ? Fault.None : (ticket % 5) switch { 2 => Fault.LoseAnswer, 4 => Fault.Busy, _ => Fault.None };
}

internal enum Fault
{
    None,

    /// <summary>The relay gets the request, the till gets no answer.</summary>
    LoseAnswer,

    /// <summary>The relay gets nothing, the till is told 503 with Retry-After.</summary>
    Busy,
}
