using System.Collections.Concurrent;
using Relay.Shops;

namespace Relay.Events.Webhooks;

/// <summary>All webhooks, in memory. Every change is durable before it is seen.</summary>
internal sealed class WebhookDirectory(IWebhookStore store) : IDisposable
{
    private readonly ConcurrentDictionary<string, Webhook> _webhooks = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(1, 1);

    public ICollection<Webhook> All => _webhooks.Values;

    public Webhook? Find(string id) => _webhooks.GetValueOrDefault(id);

    public IReadOnlyList<Webhook> Of(ShopId shop) => [.. _webhooks.Values.Where(webhook => webhook.Shop == shop)];

    public async Task LoadAsync(CancellationToken cancellation)
    {
        foreach (var webhook in await store.LoadAsync(cancellation))
            _webhooks[webhook.Id] = webhook;
    }

    /// <summary>Adds a webhook; false where its shop has as many as it may.</summary>
    public Task<bool> AddAsync(Webhook webhook, int most, CancellationToken cancellation) => AloneAsync(async () =>
    {
        if (Of(webhook.Shop).Count >= most)
            return false;
        await PutAsync(webhook);
        return true;
    }, cancellation);

    /// <summary>Changes a webhook as it is now; null when it is gone.</summary>
    public Task<Webhook?> ChangeAsync(string id, Func<Webhook, Webhook> change, CancellationToken cancellation) => AloneAsync(async () =>
    {
        if (Find(id) is not { } present)
            return null;
        var changed = change(present);
        await PutAsync(changed);
        return changed;
    }, cancellation);

    public Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation) => AloneAsync(async () =>
    {
        await store.RemoveAsync(ids, CancellationToken.None);
        foreach (var id in ids)
            _webhooks.TryRemove(id, out _);
        return true;
    }, cancellation);

    public void Dispose() => _gate.Dispose();

    /// <summary>A write that has begun goes on when its caller leaves: memory must learn of it.</summary>
    private async Task PutAsync(Webhook webhook)
    {
        await store.PutAsync(webhook, CancellationToken.None);
        _webhooks[webhook.Id] = webhook;
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            _gate.Release();
        }
    }
}
