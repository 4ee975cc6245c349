using Relay.Shops;

namespace Relay.Tests.Shops;

public sealed class ShopDirectoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_the_store_refuses_is_not_seen()
    {
        var store = new MemoryShopStore();
        using var directory = new ShopDirectory(store);
        store.NextFailure = new IOException("full");

        await Assert.ThrowsAsync<IOException>(() => AddAsync(directory, Shop("sh_1")));
        Assert.Null(directory.Find(new ShopId("sh_1")));
        await AddAsync(directory, Shop("sh_1"));

        Assert.NotNull(directory.Find(new ShopId("sh_1")));
    }

    [Fact]
    public async Task Everything_is_there_again_after_a_restart()
    {
        var store = new MemoryShopStore();
        using var before = new ShopDirectory(store);
        var shop = Shop("sh_1");
        var (old, young) = (new Till(new("ti_1"), shop.Id, "1", Now), new Till(new("ti_2"), shop.Id, "2", Now.AddDays(1)));
        var key = new ApiKey("kid", KeyScope.Till, shop.Id, old.Id, new byte[32], new byte[72], Now);
        await before.ChangeAsync(() => (new ShopChange { PutShops = [shop], PutTills = [old, young], PutKeys = [key] }, true), CancellationToken.None);
        await AddAsync(before, Shop("sh_2"));

        using var after = new ShopDirectory(store);
        await after.LoadAsync(CancellationToken.None);

        Assert.Equal([young, old], after.TillsOf(shop.Id));
        Assert.Equal(key, Assert.Single(after.KeysOf(shop.Id)));
        Assert.Same(after.FindKey("kid"), after.KeysOf(shop.Id)[0]);
        Assert.Empty(after.TillsOf(new ShopId("sh_2")));
    }

    private static Task<bool> AddAsync(ShopDirectory directory, Shop shop) =>
        directory.ChangeAsync(() => (new ShopChange { PutShops = [shop] }, true), CancellationToken.None);

    private static Shop Shop(string id) => new() { Id = new(id), Name = "A", CreatedAt = Now };
}
