namespace Relay.Printing.Jobs;

/// <summary>Ends what nobody comes for: jobs past their time, printers that fell silent with a job, and printers that are away while something waits.</summary>
internal sealed class QueueWorker(
    PrinterDirectory printers, PrintQueues queues, PrintWork work, PrinterNews news, PrintingOptions options, TimeProvider time, ILogger<QueueWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                foreach (var (id, queue) in queues.Busy)
                    await LookAsync(id, queue, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The relay stops.
        }
    }

    private async Task LookAsync(string id, PrintQueue queue, CancellationToken cancellation)
    {
        try
        {
            if (printers.Find(id) is not { } printer)
            {
                // A job that was on its way here while the printer was removed.
                await work.ForgetAsync(id);
                return;
            }
            await work.SweepAsync(printer, cancellation);
            if (!queue.HasWork || queue.Status.Problem is not null || !IsAway(queue))
                return;
            queue.Status = queue.Status with { Problem = PrintReasons.Offline };
            await news.TellAsync(printer, PrintReasons.Offline, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One printer's trouble is not the others'.
            log.LogError(fault, "The jobs of printer {Printer} could not be looked after.", id);
        }
    }

    private bool IsAway(PrintQueue queue)
    {
        var quiet = TimeSpan.FromSeconds(options.OfflineSeconds);
        var now = time.GetUtcNow();
        var since = queue.PolledAt ?? queue.Waiting.Select(one => one.CreatedAt).FirstOrDefault(now);
        return now - since >= quiet;
    }
}
