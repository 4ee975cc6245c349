using System.Collections.Concurrent;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Events;

/// <summary>A bell for each till, and each shop, that somebody listens at. It carries nothing: who is woken reads the store.</summary>
internal sealed class EventBells
{
    private readonly ConcurrentDictionary<TillId, TaskCompletionSource> _tills = new();
    private readonly ConcurrentDictionary<ShopId, TaskCompletionSource> _shops = new();

    /// <summary>Ends when something happens at the till after this call. Taken before the store is read, so that nothing falls between the two.</summary>
    public Task Next(TillId till) => _tills.GetOrAdd(till, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>The same for all tills of a shop.</summary>
    public Task Next(ShopId shop) => _shops.GetOrAdd(shop, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Ring(TicketEvent happened)
    {
        if (_tills.TryRemove(happened.Till, out var till))
            till.SetResult();
        if (_shops.TryRemove(happened.Shop, out var shop))
            shop.SetResult();
    }
}
