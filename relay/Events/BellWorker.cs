using Relay.Tickets;

namespace Relay.Events;

/// <summary>Hears everything that happens and rings the bells of the till and the shop where it did: the only one that reads all events, so that a thousand listeners do not.</summary>
internal sealed class BellWorker(TicketEvents events, EventBells bells, TimeProvider time, ILogger<BellWorker> log)
    : EventWorker(events, time, log, "listeners hear of them when it works again")
{
    private long _begin;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Taken before the relay listens: a listener that comes later is rung for all that it has not read.
        _begin = Happened.Last;
        return base.StartAsync(cancellationToken);
    }

    protected override ValueTask<long> BeginAsync(CancellationToken stopping) => ValueTask.FromResult(_begin);

    protected override void Take(TicketHappening happening) => bells.Ring(happening.Event);
}
