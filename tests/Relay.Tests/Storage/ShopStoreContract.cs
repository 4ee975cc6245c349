using Relay.Shops;

namespace Relay.Tests.Storage;

/// <summary>What every shop store must do, before and after a restart.</summary>
public abstract class ShopStoreContract : StoreContract
{
    private static readonly DateTimeOffset Now = TicketExamples.Now;

    [Fact]
    public async Task New_store_is_empty()
    {
        var records = await Stores.Shops.LoadAsync(None);

        Assert.Empty(records.Shops);
        Assert.Empty(records.Tills);
        Assert.Empty(records.Keys);
    }

    [Fact]
    public async Task Shop_with_tills_and_keys_is_the_same_after_a_restart()
    {
        var shop = Shop("A & B <script>") with
        {
            Address = ["1 rue de la Paix", "75002 Paris"], Phone = "+33 1", Email = "a@b.example", Website = "https://b.example",
            Identifiers = [new ShopIdentifier("SIRET", "123 456 789 00012")], Logo = [0x89, 0x50], Language = "en", Country = "FR",
            RetentionDays = 30, Recovery = false, Landing = "page", IdleText = "Bonjour", QrSeconds = 42,
        };
        var till = new Till(new TillId("till-1"), shop.Id, "1", Now);
        var key = new ApiKey("kid1", KeyScope.Till, shop.Id, till.Id, [1, 2, 3], [4, 5], Now);
        await Stores.Shops.ApplyAsync(new ShopChange { PutShops = [shop], PutTills = [till], PutKeys = [key] }, None);

        await Stores.ReopenAsync();

        var records = await Stores.Shops.LoadAsync(None);
        Assert.Equivalent(shop, Assert.Single(records.Shops), strict: true);
        Assert.Equal(till, Assert.Single(records.Tills));
        Assert.Equivalent(key, Assert.Single(records.Keys), strict: true);
    }

    [Fact]
    public async Task Shop_without_a_logo_has_none_after_a_restart_either()
    {
        await Stores.Shops.ApplyAsync(new ShopChange { PutShops = [Shop("plain")] }, None);

        await Stores.ReopenAsync();

        Assert.Null(Assert.Single((await Stores.Shops.LoadAsync(None)).Shops).Logo);
    }

    [Fact]
    public async Task Last_change_wins_and_what_is_removed_is_gone()
    {
        var tills = Enumerable.Range(0, 3).Select(index => new Till(new TillId("till-" + index), new ShopId("s"), "old", Now)).ToList();
        await Stores.Shops.ApplyAsync(new ShopChange { PutShops = [Shop("old")], PutTills = tills }, None);
        await Stores.Shops.ApplyAsync(new ShopChange { PutShops = [Shop("new")], RemoveTills = [tills[1].Id] }, None);

        await Stores.ReopenAsync();
        var records = await Stores.Shops.LoadAsync(None);
        Assert.Equal("new", Assert.Single(records.Shops).Name);
        Assert.Equal([tills[0], tills[2]], records.Tills.OrderBy(till => till.Id.Value, StringComparer.Ordinal));

        await Stores.Shops.ApplyAsync(new ShopChange { RemoveShops = [new ShopId("s")], RemoveTills = [tills[0].Id, tills[2].Id] }, None);
        await Stores.ReopenAsync();
        Assert.Empty((await Stores.Shops.LoadAsync(None)).Shops);
        Assert.Empty((await Stores.Shops.LoadAsync(None)).Tills);
    }

    [Fact]
    public async Task Hundred_changes_at_once_are_all_kept()
    {
        var changes = Enumerable.Range(0, 100).Select(index =>
            Stores.Shops.ApplyAsync(new ShopChange { PutKeys = [new ApiKey("k" + index, KeyScope.Shop, new ShopId("s"), null, [1], [2], Now)] }, None));

        await Task.WhenAll(changes);

        await Stores.ReopenAsync();
        Assert.Equal(100, (await Stores.Shops.LoadAsync(None)).Keys.Count);
    }

    private static Shop Shop(string name) => new() { Id = new ShopId("s"), Name = name, CreatedAt = Now };
}
