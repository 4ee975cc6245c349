using CsCheck;
using Relay.Shops;
using Relay.Storage;
using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Tickets;

namespace Relay.Tests.Storage;

/// <summary>What spares a new ticket its looks into the index must never say "new" of what is there.</summary>
public sealed class SeenHashesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_added_is_always_held()
    {
        Gen.Select(Gen.Int[1, 400], Gen.Byte.Array[32].Array[0, 900]).Sample((capacity, hashes) =>
        {
            var seen = new SeenHashes(capacity);
            foreach (var hash in hashes)
                seen.Add(hash);
            return hashes.All(hash => seen.MayHold(hash));
        }, iter: 100);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(1_000)]
    public void Of_what_was_not_added_fewer_than_one_in_a_hundred_are_held(int capacity)
    {
        var seen = new SeenHashes(capacity);
        var random = new PCG(7);
        for (var i = 0; i < 20_000; i++)
            seen.Add(Hash(random));

        var wrong = Enumerable.Range(0, 20_000).Count(_ => seen.MayHold(Hash(random)));

        Assert.InRange(wrong, 0, 200);
    }

    [Fact]
    public void Rows_of_an_earlier_start_are_found_before_during_and_after_their_hashes_are_learned()
    {
        var disk = new SimulatedDisk();
        var rows = Enumerable.Range(0, 25).Select(at => Row(new PCG((uint)at + 1))).ToList();
        using (var first = new IndexEngine(disk, new StorageOptions { LogPages = 50 }))
        {
            var tickets = new TicketIndex(first);
            first.Begin();
            foreach (var row in rows)
                tickets.Insert(new IndexedTicket(row, new PackPlace(new PackId(DateOnly.FromDateTime(Now.UtcDateTime), 1), 0, 1), Erased: false, HasStanza: false, [1]));
            first.Commit();
        }

        using var engine = new IndexEngine(disk, new StorageOptions { LogPages = 50 });
        lock (engine.Gate)
        {
            var index = new TicketIndex(engine);
            for (var page = 0; page < 3; page++)
            {
                Assert.False(index.IsRecalled);
                AssertAllFound(index, rows);
                index.Recall(10);
            }
            Assert.True(index.IsRecalled);
            AssertAllFound(index, rows);
            Assert.Null(index.Find(Row(new PCG(1000)).Id));
        }
    }

    private static void AssertAllFound(TicketIndex index, List<TicketRow> rows)
    {
        foreach (var row in rows)
        {
            Assert.Equal(row.Id, index.Find(row.Id)?.Row.Id);
            Assert.Equal(row.Id, index.FindByNumber(row.Till, row.NumberIndex, Now)?.Row.Id);
            Assert.Equal(row.Id, index.FindByIdempotency(row.Till, row.IdempotencyIndex, Now)?.Row.Id);
        }
    }

    private static TicketRow Row(PCG random) => new(
        TicketId.From(Hash(random)), Guid.NewGuid(), new ShopId("shop"), new TillId("till"), Now, Now.AddDays(30), Hash(random), Hash(random), Hash(random), Hash(random), null);

    private static byte[] Hash(PCG random)
    {
        var hash = new byte[32];
        for (var at = 0; at < hash.Length; at += sizeof(uint))
            BitConverter.TryWriteBytes(hash.AsSpan(at), random.Next());
        return hash;
    }
}
