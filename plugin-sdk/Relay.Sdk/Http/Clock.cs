namespace TicketRelay.Http;

/// <summary>Time, so that tests can move it by hand. TimeProvider would be a package on .NET Framework.</summary>
internal class Clock
{
    public static Clock System { get; } = new();

#pragma warning disable RS0030 // The one place that asks the system's clock.
    public virtual DateTimeOffset Now => DateTimeOffset.UtcNow;
#pragma warning restore RS0030

    public virtual Task Delay(TimeSpan time, CancellationToken cancellation) => Task.Delay(time, cancellation);
}
