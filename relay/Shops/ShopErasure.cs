namespace Relay.Shops;

/// <summary>Ends shops and tills: first their keys, then what each room holds for them, then the record. Once begun it goes on when its caller leaves.</summary>
internal sealed class ShopErasure(ShopDirectory directory, IEnumerable<IShopListener> listeners)
{
    public async Task EraseAsync(ShopId shop)
    {
        using var closed = directory.Close(shop.Value);
        foreach (var listener in listeners)
            await listener.ShopErasedAsync(shop, CancellationToken.None);
        await directory.ChangeAsync(() => (new ShopChange
        {
            RemoveShops = [shop],
            RemoveTills = [.. directory.TillsOf(shop).Select(till => till.Id)],
            RemoveKeys = [.. directory.KeysOf(shop).Select(key => key.Kid)],
        }, true), CancellationToken.None);
    }

    public async Task RemoveAsync(Till till)
    {
        using var closed = directory.Close(till.Id.Value);
        foreach (var listener in listeners)
            await listener.TillRemovedAsync(till.Id, CancellationToken.None);
        await directory.ChangeAsync(() => (new ShopChange
        {
            RemoveTills = [till.Id],
            RemoveKeys = [.. directory.KeysOf(till.Shop).Where(key => key.Till == till.Id).Select(key => key.Kid)],
        }, true), CancellationToken.None);
    }
}
