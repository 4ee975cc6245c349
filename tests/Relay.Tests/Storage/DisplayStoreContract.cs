using Relay.Displays;
using Relay.Shops;

namespace Relay.Tests.Storage;

/// <summary>What every display store must do, before and after a restart.</summary>
public abstract class DisplayStoreContract : StoreContract
{
    [Fact]
    public async Task Display_is_the_same_after_a_restart_and_its_last_change_wins()
    {
        await Stores.Displays.PutAsync([Display("d1", "old")], None);
        await Stores.Displays.PutAsync([Display("D1", "another")], None);
        await Stores.Displays.PutAsync([Display("d1", "new")], None);

        await Stores.ReopenAsync();

        var displays = await Stores.Displays.LoadAsync(None);
        Assert.Equal(2, displays.Count);
        Assert.Equivalent(Display("d1", "new"), displays.Single(display => display.Id == "d1"), strict: true);
    }

    [Fact]
    public async Task Removed_display_is_gone_and_removing_it_again_does_no_harm()
    {
        await Stores.Displays.PutAsync([Display("d1", "one")], None);
        await Stores.Displays.PutAsync([Display("d2", "two")], None);

        await Stores.Displays.RemoveAsync(["d1"], None);
        await Stores.Displays.RemoveAsync(["d1", "d3"], None);

        await Stores.ReopenAsync();
        Assert.Equal("d2", Assert.Single(await Stores.Displays.LoadAsync(None)).Id);
    }

    private static Display Display(string id, string name) => new(
        id, new ShopId("s"), [new TillId("t1"), new TillId("t2")], name, [1, 2, 3], "es3", TicketExamples.Now, TicketExamples.Now.AddHours(1))
    {
        Present = true,
        Settings = new DisplaySettings { Language = "de", IdleLanguages = ["de", "en"], UpsideDown = true, Clock = true },
    };
}
