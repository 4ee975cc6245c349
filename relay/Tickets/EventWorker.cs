namespace Relay.Tickets;

/// <summary>Reads every event, oldest first, as long as the relay runs. What fails is logged, and after a second reading goes on behind it.</summary>
/// <param name="meanwhile">What it means for people while events cannot be read, for the log.</param>
internal abstract class EventWorker(TicketEvents events, TimeProvider time, ILogger log, string meanwhile) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected TicketEvents Happened { get; } = events;

    protected TimeProvider Time { get; } = time;

    /// <summary>The sequence behind which reading begins. Asked again until it answers.</summary>
    protected abstract ValueTask<long> BeginAsync(CancellationToken stopping);

    protected abstract void Take(TicketHappening happening);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? at = null;
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                at ??= await BeginAsync(stoppingToken);
                await foreach (var happening in Happened.ReadAsync(at.Value, stoppingToken))
                {
                    // Moved on first: an event that cannot be taken is passed over, not met again for ever.
                    at = happening.Event.Sequence;
                    Take(happening);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The relay ends, or could not start: no fault of this worker's.
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Events cannot be read; {Meanwhile}", meanwhile);
                await Task.Delay(AfterFailure, Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }
}
