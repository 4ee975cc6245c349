using Relay.Hosting;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Printing.Jobs;

/// <summary>A job as a printer gets it.</summary>
/// <param name="Content">Null for a drawer alone.</param>
/// <param name="Kick">Whether this answer opens the drawer.</param>
internal sealed record FetchedJob(Delivery Delivery, PrintContent? Content, bool Kick);

/// <summary>What a printer said of a job.</summary>
internal enum JobOutcome { Printed, Failed, NotFetched, Unknown }

/// <summary>Takes jobs through their life. Every step is durable before a printer hears of it, and steps of one printer follow each other.</summary>
internal sealed class PrintWork(
    PrintQueues queues, PrintContents contents, PrintedBefore before, DeliveryDesk desk, PrinterNews news, PrintingOptions options, TimeProvider time, ILogger<PrintWork> log)
{
    private const int MostTries = 3;

    /// <summary>Longer than any silence that is waited for: nobody else may take a job that a printer has got.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromDays(7);

    /// <summary>What a printer may come for now; null when there is nothing, or it has something.</summary>
    public async ValueTask<Delivery?> OfferAsync(Printer printer, CancellationToken cancellation)
    {
        var queue = queues.Of(printer.Id);
        if (!queue.HasWork)
            return null;
        await using var step = await StepAsync(queue, printer, cancellation);
        return queue.Current is { } current ? (current.IsOfferedAgain ? current.Delivery : null) : queue.Waiting is [var first, ..] ? first : null;
    }

    /// <summary>Gives a printer its job: durable as begun before the first byte leaves.</summary>
    /// <param name="id">Which it asks for; null takes the next.</param>
    /// <param name="again">Whether a job that it has got is given once more: the same bytes to the same question.</param>
    public async Task<FetchedJob?> FetchAsync(Printer printer, string? id, bool again, CancellationToken cancellation)
    {
        var queue = queues.Of(printer.Id);
        if (!queue.HasWork)
            return null;
        await using var step = await StepAsync(queue, printer, cancellation);
        if (queue.Current is { } current)
            return again && (id is null || id == current.Delivery.Id) ? await RepeatAsync(queue, current, cancellation) : null;
        foreach (var next in queue.Waiting)
            if (id is null || id == next.Id)
                if (await BeginAsync(printer, queue, next) is { } begun)
                    return begun;
        return null;
    }

    /// <summary>A printer told what became of a job. One that it has not got, or told of before, changes nothing.</summary>
    public async Task EndAsync(Printer printer, string? id, JobOutcome outcome, string? reason, CancellationToken cancellation)
    {
        var queue = queues.Of(printer.Id);
        await queue.Step.WaitAsync(cancellation);
        try
        {
            if (queue.Current is not { } current || (id is not null && id != current.Delivery.Id))
                return;
            switch (outcome)
            {
                case JobOutcome.Printed:
                    await EndAsync(queue, current.Delivery, DeliveryState.Done, null);
                    break;
                case JobOutcome.NotFetched when !current.WithKick && current.Delivery.Attempts < MostTries:
                    if (await desk.PutOffAsync(current.Delivery, time.GetUtcNow(), PrintReasons.NotFetched, CancellationToken.None) is { } put)
                        queue.Add(put);
                    queue.Set(null);
                    break;
                case JobOutcome.Unknown:
                    await EndAsync(queue, current.Delivery, DeliveryState.Unknown, reason);
                    break;
                default:
                    await EndAsync(queue, current.Delivery, DeliveryState.Failed, reason ?? PrintReasons.NotFetched);
                    break;
            }
        }
        finally
        {
            queue.Step.Release();
        }
    }

    /// <summary>A printer said how it is. A Star that reports a fault while it has a job comes for it again; drawers are not opened twice.</summary>
    /// <param name="printing">Whether it is at it: silence is then no silence.</param>
    public async Task HeardAsync(Printer printer, PrinterStatus status, bool printing, CancellationToken cancellation)
    {
        var queue = queues.Of(printer.Id);
        var known = queue.Status;
        if (status != known)
        {
            queue.Status = status;
            if (status.Problem is { } problem && problem != known.Problem)
                await news.TellAsync(printer, problem, cancellation);
        }
        if (queue.Current is null || (status.Problem is null && !printing))
            return;
        await using var step = await StepAsync(queue, printer, cancellation);
        if (queue.Current is not { } current)
            return;
        if (status.Problem is { } fault && current.Delivery.Channel == DeliveryChannels.Drawer)
            await EndAsync(queue, current.Delivery, DeliveryState.Unknown, fault);
        else
            queue.Set(current with { At = time.GetUtcNow(), IsOfferedAgain = (status.Problem is not null && printer.Protocol == PrinterProtocol.StarCloudPrnt) || current.IsOfferedAgain });
    }

    /// <summary>Ends what has been waited for long enough.</summary>
    public async Task SweepAsync(Printer printer, CancellationToken cancellation)
    {
        await using var step = await StepAsync(queues.Of(printer.Id), printer, cancellation);
    }

    /// <summary>At the start of the relay: what was begun before it stopped may have come out.</summary>
    public Task InterruptedAsync(Delivery delivery) => desk.EndAsync(delivery, DeliveryState.Unknown, PrintReasons.Interrupted, CancellationToken.None);

    /// <summary>Ends what waits for a printer that is gone.</summary>
    public async Task ForgetAsync(string printerId)
    {
        var queue = queues.Of(printerId);
        await queue.Step.WaitAsync();
        try
        {
            if (queue.Current is { } current)
                await EndAsync(queue, current.Delivery, DeliveryState.Unknown, PrintReasons.PrinterGone);
            foreach (var waiting in queue.Waiting)
                await EndAsync(queue, waiting, DeliveryState.Failed, PrintReasons.PrinterGone);
        }
        finally
        {
            queue.Step.Release();
        }
        queues.Forget(printerId);
    }

    private async Task<FetchedJob?> BeginAsync(Printer printer, PrintQueue queue, Delivery next)
    {
        var content = next.Channel == DeliveryChannels.Drawer ? null : await contents.OpenAsync(next, printer);
        if (content?.Refusal is { } refusal)
        {
            await EndAsync(queue, next, DeliveryState.Failed, refusal);
            return null;
        }
        var number = next.Ticket == TicketId.None ? null : await before.CountAsync(next.Ticket, next.Id, CancellationToken.None);
        if (await desk.ClaimAsync(next with { Detail = next.Detail with { Duplicate = number } }, Lease, CancellationToken.None) is not { } claimed)
        {
            // Its ticket or shop was erased this moment.
            queue.Remove(next.Id);
            return null;
        }
        var kick = Opens(claimed, content);
        if (kick && claimed.Channel == DeliveryChannels.Print)
            await news.DrawerOpenedAsync(claimed);
        queue.Set(new InFlight(claimed, time.GetUtcNow(), kick, IsOfferedAgain: false));
        return new FetchedJob(claimed, content?.Marked(number, claimed.Detail.Reason), kick);
    }

    private async Task<FetchedJob?> RepeatAsync(PrintQueue queue, InFlight current, CancellationToken cancellation)
    {
        var delivery = current.Delivery;
        var content = delivery.Channel == DeliveryChannels.Drawer ? null : await contents.OpenAsync(delivery, null);
        if (content?.Refusal is not null)
            return null;
        // What it came for after a fault opens no drawer a second time; a question asked twice is answered twice the same.
        var kick = current is { WithKick: true, IsOfferedAgain: false } && Opens(delivery, content);
        cancellation.ThrowIfCancellationRequested();
        if (current.IsOfferedAgain)
            queue.Set(current with { At = time.GetUtcNow(), WithKick = false, IsOfferedAgain = false });
        return delivery.Channel == DeliveryChannels.Drawer && !kick ? null : new FetchedJob(delivery, content?.Marked(delivery.Detail.Duplicate, delivery.Detail.Reason), kick);
    }

    private bool Opens(Delivery delivery, PrintContent? content) =>
        (content is null || content.OpenDrawer) && time.GetUtcNow() < delivery.CreatedAt + DrawerChannel.Lifetime;

    private async Task EndAsync(PrintQueue queue, Delivery delivery, DeliveryState state, string? reason)
    {
        try
        {
            await desk.EndAsync(delivery, state, reason, CancellationToken.None);
        }
        catch (ProblemException full)
        {
            // A full disk: the printer must not print again because of it. After a restart the row is known as begun.
            log.LogError("What became of delivery {Delivery} could not be stored: {Problem}", delivery.Id, full.Type.Slug);
        }
        queue.Remove(delivery.Id);
        if (queue.Current?.Delivery.Id == delivery.Id)
            queue.Set(null);
    }

    private async ValueTask<Held> StepAsync(PrintQueue queue, Printer printer, CancellationToken cancellation)
    {
        await queue.Step.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            if (queue.Current is { } current && now - current.At >= TimeSpan.FromSeconds(options.SilenceSeconds) && (!current.IsOfferedAgain || now >= current.Delivery.GiveUpAt))
                await EndAsync(queue, current.Delivery, DeliveryState.Unknown, PrintReasons.NoAnswer);
            foreach (var late in queue.Waiting.Where(one => now >= one.GiveUpAt))
                await EndAsync(queue, late, DeliveryState.Failed, queue.Status.Problem ?? PrintReasons.Expired);
            return new Held(queue.Step);
        }
        catch
        {
            queue.Step.Release();
            throw;
        }
    }

    private readonly struct Held(SemaphoreSlim step) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            step.Release();
            return ValueTask.CompletedTask;
        }
    }
}
