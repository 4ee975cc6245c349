using Relay.Tickets;

namespace Relay.Printing.Jobs;

/// <summary>Reads what became of prints and drawers. After a start it goes back over the last events, so that a merchant who restarted the relay still sees why nothing came out.</summary>
internal sealed class TroubleWorker(TicketEvents events, PrintTroubles troubles, TimeProvider time, ILogger<TroubleWorker> log) : BackgroundService
{
    /// <summary>Events of the whole relay that are read again at a start.</summary>
    private const int Back = 5000;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var heard = Math.Max(0, events.Last - Back);
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await foreach (var happening in events.ReadAsync(heard, stoppingToken))
                {
                    heard = happening.Event.Sequence;
                    troubles.Take(happening.Event);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The relay ends.
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Events cannot be read; why something did not print is shown when it works again");
                await Task.Delay(AfterFailure, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }
}
