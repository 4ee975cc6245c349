using Relay.Tickets;

namespace Relay.Events;

/// <summary>Hears everything that happens and rings the bells of the till and the shop where it did: the only one that reads all events, so that a thousand listeners do not.</summary>
internal sealed class BellWorker(TicketEvents events, EventBells bells, TimeProvider time, ILogger<BellWorker> log) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private long _heard;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Taken before the relay listens: a listener that comes later is rung for all that it has not read.
        _heard = events.Last;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await foreach (var happening in events.ReadAsync(_heard, stoppingToken))
                {
                    _heard = happening.Event.Sequence;
                    bells.Ring(happening.Event);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The relay ends.
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Events cannot be read; listeners hear of them when it works again");
                await Task.Delay(AfterFailure, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }
}
