using Relay.Hosting;
using Relay.Shops;
using Relay.Storage;
using Relay.Tickets;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>A full disk refuses tickets with 507, lets stored ones be read and erased, and is over as soon as there is room.</summary>
public sealed class DiskFullTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Full_disk_refuses_and_recovers_without_a_restart()
    {
        using var disk = new SmallDisk(megabytes: 16);
        await using var stores = new PackStores(new StorageOptions { ReserveBytes = 0, LogPages = 100 }, folder: disk.Folder);
        for (var index = 0; index < 20; index++)
            await stores.Tickets.StoreAsync(Ticket("before " + index, bytes: 20_000), null, None);

        disk.Fill();
        var refused = await Assert.ThrowsAsync<ProblemException>(async () =>
        {
            for (var index = 0; index < 500; index++)
                await stores.Tickets.StoreAsync(Ticket("full " + index, bytes: 20_000), null, None);
        });

        Assert.Equal((507, "storage-full"), (refused.Type.Status, refused.Type.Slug));
        Assert.NotNull(refused.RetryAfter);
        Assert.NotNull(await stores.Tickets.CheckAsync(None));
        for (var index = 0; index < 20; index++)
            Assert.NotNull(await stores.Tickets.ReadAsync(Id("before " + index), Now, None));

        disk.Empty();
        Assert.Equal(StoreResult.Created, (await stores.Tickets.StoreAsync(Ticket("after", bytes: 20_000), null, None)).Result);
        Assert.Null(await stores.Tickets.CheckAsync(None));
        await stores.ReopenAsync();
        Assert.NotNull(await stores.Tickets.ReadAsync(Id("after"), Now, None));
        Assert.NotNull(await stores.Tickets.ReadAsync(Id("before 19"), Now, None));
    }

    [Fact]
    public async Task Disk_that_fills_under_load_loses_nothing_acknowledged_and_answers_each_request()
    {
        using var disk = new SmallDisk(megabytes: 6);
        await using var stores = new PackStores(new StorageOptions { ReserveBytes = 0, LogPages = 64, PackBytes = 300_000 }, folder: disk.Folder);
        var stored = new List<SealedTicket>();
        var refused = new List<SealedTicket>();
        for (var round = 0; refused.Count == 0; round++)
        {
            var tickets = Enumerable.Range(0, 40).Select(index => Ticket($"{round} {index}", bytes: 10_000)).ToList();
            var answers = await Task.WhenAll(tickets.Select(ticket => Try(stores.Tickets, ticket)));
            stored.AddRange(tickets.Where((_, at) => answers[at]));
            refused.AddRange(tickets.Where((_, at) => !answers[at]));
        }

        disk.MakeLarger(megabytes: 40);
        foreach (var ticket in refused)
            Assert.Equal(StoreResult.Created, (await stores.Tickets.StoreAsync(ticket, null, None)).Result);
        await stores.ReopenAsync();
        foreach (var ticket in stored.Concat(refused))
            Assert.Equal(ticket.Sealed, (await stores.Tickets.ReadAsync(ticket.Id, Now, None))!.Sealed);
        Assert.Equal(stored.Count + refused.Count, await stores.Tickets.LastEventAsync(None));
    }

    [Fact]
    public async Task Below_the_reserve_no_ticket_is_taken_but_tickets_are_read_and_erased_and_shops_changed()
    {
        var disk = new SimulatedDisk();
        await using var stores = new PackStores(files: _ => disk);
        await stores.Tickets.StoreAsync(Ticket("a"), null, None);
        disk.FreeBytes = 1000;

        var refused = await Assert.ThrowsAsync<ProblemException>(() => stores.Tickets.StoreAsync(Ticket("b"), null, None));

        Assert.Equal(HostingProblems.StorageFull, refused.Type);
        Assert.Contains("full", await stores.Tickets.CheckAsync(None));
        Assert.NotNull(await stores.Tickets.ReadAsync(Id("a"), Now, None));
        await stores.Shops.ApplyAsync(new ShopChange { PutTills = [new Till(ATill, AShop, "1", Now)] }, None);
        Assert.NotNull(await stores.Tickets.EraseAsync(Id("a"), Now, None));
        disk.FreeBytes = long.MaxValue;
        Assert.Equal(StoreResult.Created, (await stores.Tickets.StoreAsync(Ticket("b"), null, None)).Result);
    }

    [Theory]
    [InlineData("packs/")]
    [InlineData("index/index.log")]
    [InlineData("index/index.db")]
    [InlineData("index/changes")]
    [InlineData("register")]
    public async Task Any_file_that_cannot_be_written_fails_the_write_and_not_the_store(string name)
    {
        var disk = new SimulatedDisk();
        await using var stores = new PackStores(new StorageOptions { LogPages = 4 }, files: _ => disk);
        await stores.Tickets.StoreAsync(Ticket("a"), null, None);

        disk.WriteFails = file => file.StartsWith(name, StringComparison.Ordinal);
        var failed = 0;
        // LiteDB takes in what is written only after some rows, and what it cannot take in is noticed by a later write.
        for (var index = 0; index < 60; index++)
            failed += await Try(stores.Tickets, Ticket("failing " + index)) && await Try(stores.Shops, index) ? 0 : 1;
        Assert.True(failed > 0);
        Assert.NotNull(await stores.Tickets.ReadAsync(Id("a"), Now, None));

        disk.WriteFails = _ => false;
        await stores.Shops.ApplyAsync(new ShopChange { PutTills = [new Till(new TillId("last"), AShop, "1", Now)] }, None);
        Assert.Equal(StoreResult.Created, (await stores.Tickets.StoreAsync(Ticket("b"), null, None)).Result);
        await stores.ReopenAsync();
        Assert.NotNull(await stores.Tickets.ReadAsync(Id("b"), Now, None));
        Assert.Contains((await stores.Shops.LoadAsync(None)).Tills, till => till.Id.Value == "last");
    }

    private static async Task<bool> Try(ITicketStore store, SealedTicket ticket)
    {
        try
        {
            return (await store.StoreAsync(ticket, null, None)).Result == StoreResult.Created;
        }
        catch (ProblemException full) when (full.Type == HostingProblems.StorageFull)
        {
            return false;
        }
    }

    private static async Task<bool> Try(IShopStore store, int index)
    {
        try
        {
            await store.ApplyAsync(new ShopChange { PutTills = [new Till(new TillId("till " + index), AShop, "1", Now)] }, None);
            return true;
        }
        catch (ProblemException full) when (full.Type == HostingProblems.StorageFull)
        {
            return false;
        }
    }
}
