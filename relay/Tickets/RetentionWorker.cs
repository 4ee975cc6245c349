using Relay.Tickets.Jobs;

namespace Relay.Tickets;

/// <summary>Removes what has expired, wipes old notices, and destroys job keys that nothing needs any more. Looks once a minute.</summary>
internal sealed class RetentionWorker(
    ITicketStore store, TicketEvents events, JobKeys keys, TimeProvider time, TicketOptions options, ILogger<RetentionWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.SweepEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Removing expired tickets failed; the next attempt is in {Interval}", options.SweepEvery);
            }
        }
    }

    /// <summary>Removes everything that is due now, in batches.</summary>
    /// <returns>How many tickets were removed.</returns>
    internal async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var noticesBefore = now - options.NoticeLife;
        events.ForgetNotices(noticesBefore);
        var total = 0;
        int removed;
        do
        {
            removed = await store.ExpireAsync(now, noticesBefore, options.SweepBatch, cancellation);
            total += removed;
        }
        while (removed == options.SweepBatch);
        keys.Retire(wipedBefore: noticesBefore);
        return total;
    }
}
