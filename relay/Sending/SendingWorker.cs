using Relay.Tickets.Handover;

namespace Relay.Sending;

/// <summary>Sends what is due by one channel: as many deliveries together as its sender takes, woken by new ones and by the clock.</summary>
internal sealed class SendingWorker(ISender sender, Courier courier, Doorbell bell, IOutboxStore store, TimeProvider time, ILogger<SendingWorker> log) : BackgroundService
{
    /// <summary>Rows that one look reads.</summary>
    private const int Page = 100;

    /// <summary>The longest wait without a look: another node may have put something there.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    /// <summary>After a failure of the store, such as a full disk.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, Task> _running = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var released = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                released = released || await ReleaseAsync(stoppingToken);
                var ring = bell.Next;
                await StartDueAsync(stoppingToken);
                await WaitAsync(ring, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Sending by {Channel} pauses for {Pause}: the outbox could not be read or written", sender.Channel, Pause);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        await Task.WhenAll(_running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Takes back what was being sent when the relay was killed: nobody else can have its data folder open.</summary>
    private async Task<bool> ReleaseAsync(CancellationToken cancellation)
    {
        for (var max = Page; ; max *= 4)
        {
            var open = await store.ReadDueAsync(sender.Channel, DateTimeOffset.MaxValue, max, cancellation);
            if (open.Count == max)
                continue;
            foreach (var orphan in open.Where(delivery => delivery.State == DeliveryState.Sending))
                await courier.ReleaseAsync(orphan, cancellation);
            return true;
        }
    }

    private async Task StartDueAsync(CancellationToken stopping)
    {
        foreach (var delivery in await store.ReadDueAsync(sender.Channel, time.GetUtcNow(), Page, stopping))
            if (_running.Count < sender.AtOnce && !_running.ContainsKey(delivery.Id))
                _running.Add(delivery.Id, courier.CarryAsync(delivery, stopping));
    }

    /// <summary>Until one is done, something new comes, or something is due.</summary>
    private async Task WaitAsync(Task ring, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var clock = Task.Delay(await UntilDueAsync(stopping), time, over.Token);
        await Task.WhenAny([ring, clock, .. _running.Values]);
        await over.CancelAsync();
        stopping.ThrowIfCancellationRequested();
        foreach (var (id, done) in _running.Where(pair => pair.Value.IsCompleted).ToList())
        {
            _running.Remove(id);
            await done;
        }
    }

    private async Task<TimeSpan> UntilDueAsync(CancellationToken stopping)
    {
        if (_running.Count >= sender.AtOnce)
            return LookEvery;
        var open = await store.ReadDueAsync(sender.Channel, DateTimeOffset.MaxValue, _running.Count + 1, stopping);
        var wait = open.FirstOrDefault(delivery => !_running.ContainsKey(delivery.Id)) is { } first ? first.DueAt - time.GetUtcNow() : LookEvery;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LookEvery ? wait : LookEvery;
    }
}
