using Relay.Shops;

namespace Relay.Printing;

/// <summary>All printers, in memory. Reads are lock-free; every change is durable before it is seen.</summary>
internal sealed class PrinterDirectory(IPrinterStore store) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile PrinterRoster _roster = PrinterRoster.Empty;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var printers = await store.LoadAsync(cancellation);
        _roster = printers.Aggregate(PrinterRoster.Empty, (roster, printer) => roster.With(printer));
    }

    public IEnumerable<Printer> All => _roster.ById.Values;

    public Printer? Find(string id) => _roster.ById.GetValueOrDefault(id);

    /// <summary>Whose secret this is; null when it is nobody's.</summary>
    public Printer? Find(PrinterSecret secret) => _roster.Find(secret.Hash());

    public IReadOnlyList<Printer> Of(ShopId shop) => [.. _roster.Of(shop)];

    /// <summary>Where a till's tickets are printed when nobody names a printer: the first that was added for it, else the first for all tills.</summary>
    public Printer? Of(ShopId shop, TillId till)
    {
        var own = _roster.Of(shop).Where(printer => printer.Tills.Contains(till) || printer.Tills.Count == 0).ToList();
        return own.OrderBy(printer => printer.Tills.Count == 0).ThenBy(printer => printer.AddedAt).FirstOrDefault();
    }

    /// <summary>Adds a printer, unless the shop has as many as it may.</summary>
    public Task<bool> AddAsync(Printer printer, int most, CancellationToken cancellation) => LockedAsync(async () =>
    {
        if (_roster.Of(printer.Shop).Count() >= most)
            return false;
        await store.PutAsync(printer, CancellationToken.None);
        _roster = _roster.With(printer);
        return true;
    }, cancellation);

    /// <summary>Changes a printer as it is now; null when it is gone.</summary>
    public Task<Printer?> ChangeAsync(string id, Func<Printer, Printer> change, CancellationToken cancellation) => LockedAsync(async () =>
    {
        if (Find(id) is not { } present)
            return null;
        var changed = change(present);
        await store.PutAsync(changed, CancellationToken.None);
        _roster = _roster.With(changed);
        return changed;
    }, cancellation);

    public Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation) => LockedAsync(async () =>
    {
        await store.RemoveAsync(ids, CancellationToken.None);
        _roster = ids.Aggregate(_roster, (roster, id) => roster.Without(id));
        return true;
    }, cancellation);

    public void Dispose() => _gate.Dispose();

    /// <summary>A write that has begun goes on when its caller leaves: memory must learn of it.</summary>
    private async Task<T> LockedAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
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
