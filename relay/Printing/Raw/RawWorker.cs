using System.Net;
using Relay.Printing.Encoders;
using Relay.Printing.Jobs;

namespace Relay.Printing.Raw;

/// <summary>Calls printers on the relay's own network that have something to do: each in a line of its own, one job after another.</summary>
internal sealed class RawWorker(
    PrinterDirectory printers, PrintQueues queues, PrintWork work, PrinterNetworks networks, TimeProvider time, ILogger<RawWorker> log) : BackgroundService
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(5);

    private readonly Lock _changing = new();
    private readonly Dictionary<string, Task> _lines = new(StringComparer.Ordinal);

    /// <summary>Printers that were called for while their line was at work.</summary>
    private readonly HashSet<string> _again = new(StringComparer.Ordinal);

    private CancellationToken _stopping;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queues.Added -= Call;
        await base.StopAsync(cancellationToken);
        Task[] lines;
        lock (_changing)
            lines = [.. _lines.Values];
        await Task.WhenAll(lines);
    }

    /// <summary>Also what waited when the relay started, and what could not be printed before.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _stopping = stoppingToken;
        queues.Added += Call;
        using var timer = new PeriodicTimer(TryAgain, time);
        try
        {
            do
                foreach (var (printer, _) in queues.Busy)
                    Call(printer);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The relay stops.
        }
    }

    private void Call(string printerId)
    {
        if (printers.Find(printerId)?.Protocol != PrinterProtocol.EscPosTcp)
            return;
        lock (_changing)
            if (_lines.ContainsKey(printerId))
                _again.Add(printerId);
            else
                _lines.Add(printerId, Task.Run(() => WorkAsync(printerId)));
    }

    private async Task WorkAsync(string printerId)
    {
        try
        {
            do
                while (printers.Find(printerId) is { } printer && await PrintNextAsync(printer))
                {
                    // One job after another.
                }
            while (GoesOn(printerId));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The relay stops; a job that was begun is known as begun.
        }
        catch (Exception fault)
        {
            log.LogError(fault, "The printer {Printer} could not be worked for.", printerId);
            lock (_changing)
                _lines.Remove(printerId);
        }
    }

    private bool GoesOn(string printerId)
    {
        lock (_changing)
            return _again.Remove(printerId) || !_lines.Remove(printerId);
    }

    /// <summary>False when there is nothing to do, or it cannot be done now.</summary>
    private async Task<bool> PrintNextAsync(Printer printer)
    {
        if (await work.OfferAsync(printer, _stopping) is null)
            return false;
        // Asked each time: the host's settings may have changed since the printer was added.
        if (printer.Address is not { } address || !networks.Allows(IPAddress.Parse(address.Host)))
        {
            await work.HeardAsync(printer, PrinterStatus.Unheard with { Problem = PrintReasons.Forbidden }, printing: false, _stopping);
            return false;
        }
        FetchedJob? job = null;
        var (outcome, status) = await RawPrinter.PrintAsync(address, async () =>
        {
            job = await work.FetchAsync(printer, null, again: false, _stopping);
            return job is null ? null : EscPosEncoder.Encode(PrintPages.Order(job, printer));
        }, time, _stopping);
        if (status.Problem != PrintReasons.Offline)
            queues.Of(printer.Id).Polled(time.GetUtcNow());
        // Who hears of the end finds the printer as it said it was; a fault is told when the job it stopped has ended.
        if (status.Problem is null)
            await work.HeardAsync(printer, status, printing: false, _stopping);
        if (job is not null)
            await work.EndAsync(
                printer, job.Delivery.Id, outcome == RawOutcome.Printed ? JobOutcome.Printed : JobOutcome.Unknown, outcome == RawOutcome.Printed ? null : PrintReasons.NoAnswer, CancellationToken.None);
        if (status.Problem is not null)
            await work.HeardAsync(printer, status, printing: false, _stopping);
        return outcome == RawOutcome.Printed;
    }
}
