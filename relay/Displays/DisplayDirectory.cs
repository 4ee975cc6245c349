using Relay.Shops;

namespace Relay.Displays;

/// <summary>All displays, in memory. Reads are lock-free; every change is durable before it is seen.</summary>
internal sealed class DisplayDirectory(IDisplayStore store) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile DisplayRoster _roster = DisplayRoster.Empty;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var displays = await store.LoadAsync(cancellation);
        _roster = displays.Aggregate(DisplayRoster.Empty, (roster, display) => roster.With(display));
    }

    public Display? Find(string id) => _roster.ById.GetValueOrDefault(id);

    /// <summary>Whose credential this is; null when it is nobody's.</summary>
    public Display? Find(DisplayCredential credential) => _roster.Find(credential.Hash());

    public IEnumerable<Display> All => _roster.ById.Values;

    public IReadOnlyList<Display> Of(TillId till) => [.. _roster.Of(till)];

    public IReadOnlyList<Display> Of(ShopId shop) => [.. _roster.Of(shop)];

    /// <summary>Adds a display, or changes the one with its id.</summary>
    public async Task PutAsync(Display display, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            // A write that has begun goes on when its caller leaves: memory must learn of it.
            await store.PutAsync([display], CancellationToken.None);
            _roster = _roster.With(display);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Changes a display as it is now; null when it is gone.</summary>
    public async Task<Display?> ChangeAsync(string id, Func<Display, Display> change, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (Find(id) is not { } present)
                return null;
            var changed = change(present);
            await store.PutAsync([changed], CancellationToken.None);
            _roster = _roster.With(changed);
            return changed;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Changes many displays in one write; those that are gone are passed over.</summary>
    public async Task ChangeAsync(IReadOnlyList<string> ids, Func<Display, Display> change, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var changed = ids.Select(Find).OfType<Display>().Select(change).ToList();
            await store.PutAsync(changed, CancellationToken.None);
            _roster = changed.Aggregate(_roster, (roster, display) => roster.With(display));
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await store.RemoveAsync(ids, CancellationToken.None);
            _roster = ids.Aggregate(_roster, (roster, id) => roster.Without(id));
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
