using Microsoft.Extensions.Time.Testing;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>What expiry does to the files, and that a jump of the clock purges nothing.</summary>
public sealed class ExpiryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Folder_of_a_day_goes_when_the_day_and_its_grace_are_over()
    {
        await using var stores = new PackStores();
        await stores.Tickets.StoreAsync(Ticket("soon", days: 1), null, None);
        await stores.Tickets.StoreAsync(Ticket("later", days: 9), null, None);
        Assert.Equal(["2026-11-23", "2026-12-01"], Days(stores));

        await ExpireAfterAsync(stores, TimeSpan.FromDays(1), expected: 1);
        Assert.Equal(["2026-11-23", "2026-12-01"], Days(stores));
        await ExpireAfterAsync(stores, TimeSpan.FromDays(1.5), expected: 0);
        Assert.Equal(["2026-12-01"], Days(stores));

        Assert.NotNull(await stores.Tickets.ReadAsync(Id("later"), stores.Clock.GetUtcNow(), None));
        await stores.ReopenAsync();
        Assert.NotNull(await stores.Tickets.ReadAsync(Id("later"), stores.Clock.GetUtcNow(), None));
    }

    [Fact]
    public async Task Thousand_expired_tickets_go_in_steps_and_others_stay()
    {
        await using var stores = new PackStores();
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(index => stores.Tickets.StoreAsync(Ticket("t" + index, days: 1, bytes: 100), null, None)));
        await stores.Tickets.StoreAsync(Ticket("stays"), null, None);

        await ExpireAfterAsync(stores, TimeSpan.FromDays(2), expected: 1000);

        Assert.NotNull(await stores.Tickets.ReadAsync(Id("stays"), stores.Clock.GetUtcNow(), None));
        Assert.Single(await stores.Tickets.ReadEventsAsync(0, 500, None));
    }

    [Fact]
    public async Task Clock_that_jumps_while_the_relay_is_off_purges_nothing_until_it_has_run_a_day_with_it()
    {
        await using var stores = new PackStores();
        await stores.Tickets.StoreAsync(Ticket("a"), null, None);
        await stores.Tickets.ExpireAsync(Now, Now, 100, None);
        var folder = stores.Folder;
        stores.Engine.Dispose();

        await using var jumped = new PackStores(folder: folder, clock: new FakeTimeProvider(Now.AddYears(5)));
        Assert.Equal(0, await jumped.Tickets.ExpireAsync(jumped.Clock.GetUtcNow(), Now, 100, None));
        Assert.Equal(0, await jumped.Tickets.ExpireAsync(jumped.Clock.GetUtcNow(), Now, 100, None));
        Assert.NotNull(await jumped.Tickets.ReadAsync(Id("a"), Now.AddDays(1), None));
        Assert.Equal(["2027-02-20"], Days(jumped));

        await ExpireAfterAsync(jumped, TimeSpan.FromHours(23), expected: 0);
        await jumped.ReopenAsync();
        await ExpireAfterAsync(jumped, TimeSpan.FromHours(1), expected: 1);
    }

    [Fact]
    public async Task Erased_bytes_are_nowhere_on_the_disk()
    {
        var disk = new SimulatedDisk();
        await using var stores = new PackStores(files: _ => disk);
        await stores.Tickets.StoreAsync(Ticket("a", bytes: 5000), null, None);
        await stores.Tickets.StoreAsync(Ticket("b", bytes: 5000), null, None);
        Assert.Single(disk.Holding(Bytes("a", 5000)[..64]));

        await stores.Tickets.EraseAsync(Id("a"), Now, None);

        Assert.Empty(disk.Holding(Bytes("a", 5000)[..64]));
        Assert.Empty(disk.Holding(Bytes("a", 5000)[^64..]));
        await stores.Tickets.EraseShopAsync(AShop, Now, None);
        Assert.Empty(disk.Holding(Bytes("b", 5000)[..64]));
    }

    private static async Task ExpireAfterAsync(PackStores stores, TimeSpan time, int expected)
    {
        stores.Clock.Advance(time);
        Assert.Equal(expected, await stores.Tickets.ExpireAsync(stores.Clock.GetUtcNow(), Now, 5000, None));
    }

    private static IEnumerable<string> Days(PackStores stores) =>
        Directory.EnumerateDirectories(Path.Combine(stores.Folder, "packs")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
