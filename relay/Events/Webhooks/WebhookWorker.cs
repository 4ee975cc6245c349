using System.Collections.Concurrent;
using Relay.Shops;

namespace Relay.Events.Webhooks;

/// <summary>Runs a lane for each webhook, and ends it with the webhook, its shop or the relay.</summary>
internal sealed class WebhookWorker(WebhookDirectory webhooks, WebhookRoad road) : IHostedService, IShopListener, IDisposable
{
    private readonly ConcurrentDictionary<string, (CancellationTokenSource Stop, Task Run)> _lanes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ending = new();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await webhooks.LoadAsync(cancellationToken);
        foreach (var webhook in webhooks.All.Where(webhook => !webhook.Disabled))
            Begin(webhook.Id);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_lanes.Values.Select(lane => lane.Run)).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Begins to send, from the webhook as it is now.</summary>
    public void Begin(string id)
    {
        End(id);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        _lanes[id] = (stop, Task.Run(() => new WebhookLane(id, road).RunAsync(stop.Token), CancellationToken.None));
    }

    public async Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return;
        await webhooks.RemoveAsync(ids, cancellation);
        foreach (var id in ids)
            End(id);
    }

    public Task ShopErasedAsync(ShopId shop, CancellationToken cancellation) => RemoveAsync([.. webhooks.Of(shop).Select(webhook => webhook.Id)], cancellation);

    public Task TillRemovedAsync(TillId till, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The source itself is left: a host that is stopped twice at once asks <see cref="StopAsync"/> after this.</summary>
    public void Dispose()
    {
        foreach (var id in _lanes.Keys)
            End(id);
        _ending.Cancel();
    }

    private void End(string id)
    {
        if (!_lanes.TryRemove(id, out var lane))
            return;
        lane.Stop.Cancel();
        lane.Run.ContinueWith(_ => lane.Stop.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
