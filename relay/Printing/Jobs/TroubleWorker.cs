using Relay.Tickets;

namespace Relay.Printing.Jobs;

/// <summary>Reads what became of prints and drawers. After a start it goes back over the last events, so that a merchant who restarted the relay still sees why nothing came out.</summary>
internal sealed class TroubleWorker(TicketEvents events, PrintTroubles troubles, TimeProvider time, ILogger<TroubleWorker> log)
    : EventWorker(events, time, log, "why something did not print is shown when it works again")
{
    /// <summary>Events of the whole relay that are read again at a start.</summary>
    private const int Back = 5000;

    protected override ValueTask<long> BeginAsync(CancellationToken stopping) => ValueTask.FromResult(Math.Max(0, Happened.Last - Back));

    protected override void Take(TicketHappening happening) => troubles.Take(happening.Event);
}
