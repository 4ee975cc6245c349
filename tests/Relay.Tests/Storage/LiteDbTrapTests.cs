using LiteDB;
using LiteDB.Engine;
using Relay.Shops;
using Relay.Storage;
using Relay.Storage.LiteDb;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>What LiteDB 5.0.20 does to those who use it as it comes, and that this store does not.</summary>
public sealed class LiteDbTrapTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void Exactly_the_version_whose_behaviour_is_known_is_used() =>
        Assert.Equal(new Version(5, 0, 20, 0), typeof(LiteEngine).Assembly.GetName().Version);

    [Fact]
    public void Keys_that_differ_in_case_are_different_keys()
    {
        using var engine = NewEngine();
        Commit(engine, () => engine.Insert(IndexSchema.Marks, new BsonDocument { ["_id"] = "Clock", ["v"] = 1L }));
        engine.Settle();
        lock (engine.Gate)
        {
            Assert.Null(engine.FindById(IndexSchema.Marks, "clock"));
            Assert.NotNull(engine.FindById(IndexSchema.Marks, "Clock"));
        }
    }

    [Fact]
    public async Task Till_names_of_any_length_and_case_do_not_reach_an_index_key()
    {
        await using var stores = new PackStores();
        var till = new TillId(new string('T', 200));
        await stores.Tickets.StoreAsync(Ticket("a") with { Till = till }, null, None);

        Assert.NotNull(await stores.Tickets.FindByNumberAsync(till, Ticket("a").NumberIndex, Now, None));
        Assert.Null(await stores.Tickets.FindByNumberAsync(new TillId(new string('t', 200)), Ticket("a").NumberIndex, Now, None));
    }

    [Fact]
    public async Task Times_come_back_to_the_tick_and_in_UTC()
    {
        await using var stores = new PackStores();
        var received = new DateTimeOffset(2026, 11, 22, 23, 59, 59, 999, TimeSpan.FromHours(11)).AddTicks(9999);
        await stores.Tickets.StoreAsync(Ticket("a") with { ReceivedAt = received, ExpiresAt = received.AddDays(1).AddTicks(1) }, null, None);

        await stores.ReopenAsync();

        var row = (await stores.Tickets.FindAsync(Id("a"), received, None))!;
        Assert.Equal((received.UtcTicks, TimeSpan.Zero), (row.ReceivedAt.Ticks, row.ReceivedAt.Offset));
        Assert.Equal(received.AddDays(1).AddTicks(1).UtcTicks, row.ExpiresAt.Ticks);
    }

    [Fact]
    public void LiteDB_cannot_be_called_without_the_lock()
    {
        using var engine = NewEngine();

        Assert.Throws<InvalidOperationException>(() => engine.FindById(IndexSchema.Marks, "clock"));
        Assert.Throws<InvalidOperationException>(() => engine.Find(IndexSchema.Marks, IndexRange.Above("_id", ""), 1));
        Assert.Throws<InvalidOperationException>(() => engine.Last(IndexSchema.Events));
    }

    [Fact]
    public void Change_and_commit_on_another_thread_are_errors_instead_of_a_silent_no()
    {
        using var engine = NewEngine();
        engine.Begin();
        Exception? changed = null, committed = null;
        var other = new Thread(() =>
        {
            changed = Record.Exception(() => engine.Put(IndexSchema.Marks, new BsonDocument { ["_id"] = "x" }));
            committed = Record.Exception(engine.Commit);
        });
        other.Start();
        other.Join();

        Assert.IsType<InvalidOperationException>(changed);
        Assert.IsType<InvalidOperationException>(committed);
        engine.Commit();
    }

    [Fact]
    public void Collections_and_indexes_are_there_before_the_first_read()
    {
        using var lite = new LiteIndex(Folder(), new StorageOptions { LogPages = 50 });

        Assert.All((string[])[IndexSchema.Tickets, IndexSchema.Events, IndexSchema.Stanzas, IndexSchema.Wipes, IndexSchema.Marks],
            collection => Assert.Single(lite.Find("$cols", IndexRange.Is("name", collection), 10)));
    }

    [Fact]
    public void Reads_leave_no_transaction_open()
    {
        using var lite = new LiteIndex(Folder(), new StorageOptions { LogPages = 50 });
        lite.Begin();
        lite.Apply(Enumerable.Range(0, 50).Select(index => new BsonDocument { ["_id"] = "mark " + index })
            .Select(row => RowChange.ToPut(IndexSchema.Marks, row, isNew: true)));
        lite.Commit();
        for (var read = 0; read < 200; read++)
            lite.Find(IndexSchema.Marks, IndexRange.Above("_id", ""), 3);

        // Only the one that asks.
        Assert.Equal(1, lite.State["transactions"]["open"].AsInt32);
    }

    [Fact]
    public void Nothing_but_the_log_wait_makes_a_commit_durable_and_it_does()
    {
        var disk = Folder();
        using var lite = new LiteIndex(disk, new StorageOptions { LogPages = 50 });
        lite.Begin();
        lite.Apply([RowChange.ToPut(IndexSchema.Marks, new BsonDocument { ["_id"] = "kept", ["v"] = 7L }, isNew: true)]);
        lite.WaitDurable(lite.Commit());

        using var after = new LiteIndex(disk.AfterCut(new CsCheck.PCG(1)), new StorageOptions { LogPages = 50 });
        Assert.Equal(7L, after.FindById(IndexSchema.Marks, "kept")!["v"].AsInt64);
    }

    [Fact]
    public void Commit_is_durable_when_it_returns_though_LiteDB_has_nothing_of_it()
    {
        var disk = new SimulatedDisk();
        using var engine = new IndexEngine(disk, new StorageOptions { LogPages = 50 });
        Commit(engine, () => engine.Insert(IndexSchema.Marks, new BsonDocument { ["_id"] = "kept", ["v"] = 7L }));

        using var after = new IndexEngine(disk.AfterCut(new CsCheck.PCG(1)), new StorageOptions { LogPages = 50 });
        lock (after.Gate)
            Assert.Equal(7L, after.FindById(IndexSchema.Marks, "kept")!["v"].AsInt64);
    }

    [Fact]
    public async Task A_page_of_the_log_that_the_disk_changed_is_not_read()
    {
        var disk = new SimulatedDisk();
        var stores = new PackStores(new StorageOptions { LogPages = 5000 }, files: _ => disk);
        for (var index = 0; index < 20; index++)
            await stores.Tickets.StoreAsync(Ticket("t" + index), null, None);
        var image = disk.AfterCut(new CsCheck.PCG(1));
        await stores.DisposeAsync();
        image.Damage(IndexEngine.LogName, EpochSlots.Length + (30 * FrameLog.FrameLength) + 4000);

        await using var after = new PackStores(files: _ => image);

        // The log ends at the damaged page; what the packs hold behind it comes back from them.
        for (var index = 0; index < 20; index++)
            Assert.Equal(Ticket("t" + index).Sealed, (await after.Tickets.ReadAsync(Id("t" + index), Now, None))!.Sealed);
    }

    private static IndexEngine NewEngine() => new(new SimulatedDisk(), new StorageOptions { LogPages = 50 });

    /// <summary>A disk on which the index's folder is there for good.</summary>
    private static SimulatedDisk Folder()
    {
        var disk = new SimulatedDisk();
        using (new IndexEngine(disk, new StorageOptions { LogPages = 50 }))
            return disk;
    }

    private static void Commit(IndexEngine engine, Action change)
    {
        engine.Begin();
        change();
        engine.Commit();
    }
}
