using Relay.Displays;
using Relay.Shops;

namespace Relay.Tests.Storage;

/// <summary>What every display store must do, before and after a restart.</summary>
public abstract class DisplayStoreContract : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private IOpenStores _stores = null!;

    protected abstract Task<IOpenStores> OpenAsync();

    public async ValueTask InitializeAsync() => _stores = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _stores.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Display_is_the_same_after_a_restart_and_its_last_change_wins()
    {
        await _stores.Displays.PutAsync([Display("d1", "old")], None);
        await _stores.Displays.PutAsync([Display("D1", "another")], None);
        await _stores.Displays.PutAsync([Display("d1", "new")], None);

        await _stores.ReopenAsync();

        var displays = await _stores.Displays.LoadAsync(None);
        Assert.Equal(2, displays.Count);
        Assert.Equivalent(Display("d1", "new"), displays.Single(display => display.Id == "d1"), strict: true);
    }

    [Fact]
    public async Task Removed_display_is_gone_and_removing_it_again_does_no_harm()
    {
        await _stores.Displays.PutAsync([Display("d1", "one")], None);
        await _stores.Displays.PutAsync([Display("d2", "two")], None);

        await _stores.Displays.RemoveAsync(["d1"], None);
        await _stores.Displays.RemoveAsync(["d1", "d3"], None);

        await _stores.ReopenAsync();
        Assert.Equal("d2", Assert.Single(await _stores.Displays.LoadAsync(None)).Id);
    }

    private static Display Display(string id, string name) => new(
        id, new ShopId("s"), [new TillId("t1"), new TillId("t2")], name, [1, 2, 3], "es3", TicketExamples.Now, TicketExamples.Now.AddHours(1))
    {
        Present = true,
        Settings = new DisplaySettings { Language = "de", IdleLanguages = ["de", "en"], UpsideDown = true, Clock = true },
    };
}
