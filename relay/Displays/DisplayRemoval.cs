using Relay.Displays.Boards;
using Relay.Shops;

namespace Relay.Displays;

/// <summary>Takes displays away: at once, with their connections. Also when their shop or their last till is gone.</summary>
internal sealed class DisplayRemoval(DisplayDirectory displays, Watchers watchers, TillBoards boards) : IShopListener
{
    public async Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return;
        await displays.RemoveAsync(ids, cancellation);
        foreach (var id in ids)
        {
            watchers.Close(id);
            boards.Forget(id);
        }
    }

    public Task ShopErasedAsync(ShopId shop, CancellationToken cancellation) =>
        RemoveAsync([.. displays.Of(shop).Select(display => display.Id)], cancellation);

    public async Task TillRemovedAsync(TillId till, CancellationToken cancellation)
    {
        var affected = displays.Of(till);
        await RemoveAsync([.. affected.Where(display => display.Tills.Count == 1).Select(display => display.Id)], cancellation);
        foreach (var display in affected.Where(display => display.Tills.Count > 1))
        {
            await displays.ChangeAsync(display.Id, present => present with { Tills = [.. present.Tills.Where(other => other != till)] }, cancellation);
            boards.Renew(display.Id);
        }
        boards.Forget(till);
    }
}
