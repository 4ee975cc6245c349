using Relay.Tickets.Handover;

namespace Relay.Printing.Jobs;

/// <summary>A job that a printer has got.</summary>
/// <param name="At">When it got it last.</param>
/// <param name="WithKick">Whether what it got opens the drawer.</param>
/// <param name="IsOfferedAgain">Whether the printer reported a fault since: it may come for it once more.</param>
internal sealed record InFlight(Delivery Delivery, DateTimeOffset At, bool WithKick, bool IsOfferedAgain);

/// <summary>What one printer is to do, in memory: jobs that wait, and the one that it has got. What must survive is in the outbox.</summary>
internal sealed class PrintQueue
{
    private readonly Lock _changing = new();
    private readonly List<Delivery> _waiting = [];
    private InFlight? _current;
    private volatile bool _hasWork;
    private long _polledAt;

    /// <summary>Held while a step is made durable: of two requests of one printer the second waits.</summary>
    public SemaphoreSlim Step { get; } = new(1, 1);

    public PrinterStatus Status { get; set; } = PrinterStatus.Unheard;

    /// <summary>Whether there is anything to look at; asked by every idle poll.</summary>
    public bool HasWork => _hasWork;

    public DateTimeOffset? PolledAt => Interlocked.Read(ref _polledAt) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public InFlight? Current => Locked(() => _current);

    public IReadOnlyList<Delivery> Waiting => Locked(() => _waiting.ToList());

    public void Polled(DateTimeOffset now) => Interlocked.Exchange(ref _polledAt, now.UtcTicks);

    /// <summary>Adds a job behind all older ones.</summary>
    public void Add(Delivery delivery) => Locked(() =>
    {
        var place = _waiting.FindIndex(other => other.CreatedAt > delivery.CreatedAt);
        _waiting.Insert(place < 0 ? _waiting.Count : place, delivery);
        return true;
    });

    public void Remove(string deliveryId) => Locked(() => _waiting.RemoveAll(one => one.Id == deliveryId));

    /// <summary>The printer has got this job; it waits no more.</summary>
    public void Set(InFlight? current) => Locked(() =>
    {
        _current = current;
        if (current is not null)
            _waiting.RemoveAll(one => one.Id == current.Delivery.Id);
        return true;
    });

    private T Locked<T>(Func<T> work)
    {
        lock (_changing)
        {
            var result = work();
            _hasWork = _waiting.Count > 0 || _current is not null;
            return result;
        }
    }
}
