namespace Relay.Shops;

/// <summary>Told when a shop or till ceases, so that every room erases what it holds for it. Tickets and Displays implement it.</summary>
internal interface IShopListener
{
    Task ShopErasedAsync(ShopId shop, CancellationToken cancellation);

    Task TillRemovedAsync(TillId till, CancellationToken cancellation);
}
