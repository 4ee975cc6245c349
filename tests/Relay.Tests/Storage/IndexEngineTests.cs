using CsCheck;
using LiteDB;
using Relay.Storage;
using Relay.Storage.LiteDb;

namespace Relay.Tests.Storage;

/// <summary>Rows in memory and rows in LiteDB are one index: any sequence of calls gives what a dictionary gives, wherever the rows happen to be, through drains, failures and losses of power.</summary>
public sealed class IndexEngineTests
{
    private static readonly StorageOptions Small = new() { LogPages = 4 };

    private enum Call { Put, PutNew, Delete, Abort, Drain, Settle, Fail, PowerCut }

    [Fact]
    public void Index_does_what_its_model_does() =>
        Gen.Select(Gen.Enum<Call>(), Gen.Int[0, 12], Gen.Int[0, 6], Gen.Int[1, 5]).Array[1, 50].Sample(Run, iter: 60, threads: 1);

    [Fact]
    public void What_is_in_memory_is_told_while_LiteDB_is_busy()
    {
        using var engine = new IndexEngine(new SimulatedDisk(), Small);
        Commit(engine, () => engine.Put(IndexSchema.Tickets, Row(1, 2)));
        BsonDocument? told = null;
        lock (engine.Gate)
        {
            var other = new Thread(() => told = engine.FindById(IndexSchema.Tickets, Key(1)));
            other.Start();
            other.Join();
        }
        Assert.NotNull(told);
    }

    [Fact]
    public void Changes_are_seen_by_others_only_when_they_are_durable()
    {
        using var engine = new IndexEngine(new SimulatedDisk(), Small);
        engine.Begin();
        engine.Put(IndexSchema.Tickets, Row(1, 2));
        Assert.True(engine.IsInMemory(IndexSchema.Tickets, Key(1)));
        var seen = true;
        var other = new Thread(() => seen = engine.IsInMemory(IndexSchema.Tickets, Key(1)));
        other.Start();
        other.Join();
        Assert.False(seen);
        engine.Commit();
    }

    [Fact]
    public void Drains_leave_nothing_in_memory_and_nothing_in_the_journal()
    {
        var disk = new SimulatedDisk();
        using var engine = new IndexEngine(disk, Small);
        for (var id = 0; id < 100; id++)
        {
            var row = Row(id, id % 5);
            Commit(engine, () => engine.Insert(IndexSchema.Tickets, row));
            engine.Drain(fold: false);
        }
        engine.Settle();

        Assert.True(engine.IsAtRest);
        Assert.False(engine.IsInMemory(IndexSchema.Tickets, Key(99)));
        using var journal = new ChangeJournal(disk, 0);
        Assert.Empty(journal.Read());
    }

    [Fact]
    public void While_LiteDB_is_busy_far_more_rows_than_it_takes_in_together_may_wait_and_then_who_writes_waits()
    {
        using var engine = new IndexEngine(new SimulatedDisk(), Small);
        var id = 0;
        void Write(int rows)
        {
            for (var last = id + rows; id < last; id++)
                Commit(engine, () => engine.Insert(IndexSchema.Tickets, Row(id, 0)));
        }
        Write(Small.DrainRows);
        Thread full;
        lock (engine.Gate)
        {
            engine.Drain(fold: false);
            for (var waiting = 0; waiting < Small.MostRows - 1; waiting++)
            {
                Write(1);
                engine.Drain(fold: false);
            }
            Write(1);
            full = new Thread(() => engine.Drain(fold: false));
            full.Start();
            Assert.False(full.Join(TimeSpan.Zero));
        }
        full.Join();
        engine.Settle();

        Assert.True(engine.IsAtRest);
        lock (engine.Gate)
            Assert.Equal(id, engine.Find(IndexSchema.Tickets, IndexRange.Above(IndexSchema.Id, BsonValue.MinValue), int.MaxValue).Count);
    }

    private static void Run((Call Call, int Id, int Field, int Count)[] steps)
    {
        var disk = new SimulatedDisk();
        var engine = new IndexEngine(disk, Small);
        var model = new SortedDictionary<int, int>();
        foreach (var (call, id, field, count) in steps)
        {
            switch (call)
            {
                case Call.Put:
                    Commit(engine, () => Each(id, count, at => engine.Put(IndexSchema.Tickets, Row(at, field))));
                    Each(id, count, at => model[at] = field);
                    break;
                case Call.PutNew:
                    Commit(engine, () => Each(id, count, at => Insert(engine, model.ContainsKey(at), at, field)));
                    Each(id, count, at => model[at] = field);
                    break;
                case Call.Delete:
                    Commit(engine, () => Each(id, count, at => engine.Delete(IndexSchema.Tickets, [Key(at)])));
                    Each(id, count, at => model.Remove(at));
                    break;
                case Call.Abort:
                    engine.Begin();
                    Each(id, count, at => engine.Put(IndexSchema.Tickets, Row(at, field + 50)));
                    Each(id, count, at => engine.Delete(IndexSchema.Tickets, [Key(at + 3)]));
                    engine.Reopen();
                    engine.Settle();
                    break;
                case Call.Drain:
                    engine.Drain(fold: field > 3);
                    break;
                case Call.Settle:
                    engine.Settle();
                    break;
                case Call.Fail:
                    disk.WriteFails = name => name.StartsWith(ChangeJournal.Names[0][..^1], StringComparison.Ordinal);
                    Assert.Throws<IOException>(() => Commit(engine, () => engine.Put(IndexSchema.Tickets, Row(id, field + 50))));
                    disk.WriteFails = _ => false;
                    engine.Reopen();
                    Check(engine, model);
                    engine.Settle();
                    break;
                case Call.PowerCut:
                    // What the old one still does reaches the old disk only.
                    disk = disk.AfterCut(new PCG((uint)(id + 1)));
                    engine = new IndexEngine(disk, Small);
                    break;
                default:
                    throw new InvalidOperationException($"No step for {call}.");
            }
            Check(engine, model);
        }
        engine.Dispose();
    }

    private static void Check(IndexEngine engine, SortedDictionary<int, int> model)
    {
        lock (engine.Gate)
        {
            Assert.Equal(model.Keys, Ids(engine.Find(IndexSchema.Tickets, IndexRange.Above(IndexSchema.Id, BsonValue.MinValue), int.MaxValue)));
            Assert.Equal(model.Keys.Where(id => id > 4).Take(3), Ids(engine.Find(IndexSchema.Tickets, IndexRange.Above(IndexSchema.Id, Key(4)), 3)));
            Assert.Equal(model.Count == 0 ? -1 : model.Keys.Max(), engine.Last(IndexSchema.Tickets) is { } last ? IdOf(last) : -1);
            for (var field = 0; field < 7; field++)
                Assert.Equal(model.Where(row => row.Value == field).Select(row => row.Key), Ids(engine.Find(IndexSchema.Tickets, IndexRange.Is(IndexSchema.Number, Key(field)), int.MaxValue)).Order());
            Assert.Equal(model.Values.Where(value => value <= 4).Order().Take(4),
                engine.Find(IndexSchema.Tickets, IndexRange.UpTo(IndexSchema.Expires, 4L), 4).Select(row => (int)row[IndexSchema.Expires].AsInt64));
            for (var id = 0; id < 18; id++)
                Assert.Equal(model.TryGetValue(id, out var value) ? value : -1L, engine.FindById(IndexSchema.Tickets, Key(id))?[IndexSchema.Expires].AsInt64 ?? -1L);
        }
    }

    private static void Insert(IndexEngine engine, bool isThere, int id, int field)
    {
        if (isThere)
            engine.Put(IndexSchema.Tickets, Row(id, field));
        else
            engine.Insert(IndexSchema.Tickets, Row(id, field));
    }

    private static void Commit(IndexEngine engine, Action change)
    {
        engine.Begin();
        change();
        engine.Commit();
    }

    private static void Each(int from, int count, Action<int> what)
    {
        for (var at = from; at < from + count; at++)
            what(at);
    }

    private static BsonDocument Row(int id, int field) => new()
    {
        [IndexSchema.Id] = Key(id), [IndexSchema.Number] = Key(field), [IndexSchema.Idempotency] = Key(id), [IndexSchema.Expires] = (long)field, ["x"] = new byte[200],
    };

    private static BsonValue Key(int number) => new(new byte[] { 7, (byte)number });

    private static int IdOf(BsonDocument row) => row[IndexSchema.Id].AsBinary[1];

    private static IEnumerable<int> Ids(IEnumerable<BsonDocument> rows) => rows.Select(IdOf);
}
