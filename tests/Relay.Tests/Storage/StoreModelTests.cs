using CsCheck;
using Relay.Shops;
using Relay.Storage;
using Relay.Tickets;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>Any sequence of calls gives what a simple model in memory gives, restarts included.</summary>
public sealed class StoreModelTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private enum Call { Store, Erase, AddEvent, Expire, EraseShop, Reopen }

    [Fact]
    public async Task Store_does_what_its_model_does() =>
        await Gen.Select(Gen.Enum<Call>(), Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 3]).Array[1, 40]
            .SampleAsync(RunAsync, iter: 40, threads: 1);

    private static async Task RunAsync((Call Call, int Id, int Number, int Key, int Days)[] steps)
    {
        await using var stores = new PackStores(new StorageOptions { LogPages = 4, PackBytes = 3000, ExpireRows = 3 }, files: Shared(new SimulatedDisk()));
        var model = new Model();
        var now = Now;
        foreach (var (call, id, number, key, days) in steps)
            switch (call)
            {
                case Call.Store:
                    var ticket = Ticket("t" + id, bytes: 500) with
                    {
                        NumberIndex = Hash("n" + number), IdempotencyIndex = Hash("k" + key), ReceivedAt = now, ExpiresAt = now.AddDays(days),
                        Shop = new ShopId("shop-" + (id % 2)),
                    };
                    var outcome = await stores.Tickets.StoreAsync(ticket, null, None);
                    Assert.Equal(model.Store(ticket), (outcome.Result, outcome.Existing?.Id));
                    break;
                case Call.Erase:
                    Assert.Equal(model.Erase(Id("t" + id), now), await stores.Tickets.EraseAsync(Id("t" + id), now, None) is not null);
                    break;
                case Call.AddEvent:
                    Assert.Equal(model.IsLive(Id("t" + id), now), await stores.Tickets.AddEventAsync(Id("t" + id), new NewEvent(TicketEventType.Shown, now), None) is not null);
                    break;
                case Call.Expire:
                    now = now.AddDays(days);
                    stores.Clock.Advance(TimeSpan.FromDays(days));
                    Assert.Equal(model.Expire(now), await stores.Tickets.ExpireAsync(now, now, 1000, None));
                    break;
                case Call.EraseShop:
                    model.EraseShop(new ShopId("shop-" + (id % 2)));
                    await stores.Tickets.EraseShopAsync(new ShopId("shop-" + (id % 2)), now, None);
                    break;
                case Call.Reopen:
                    await stores.ReopenAsync();
                    break;
                default:
                    throw new InvalidOperationException($"No step for {call}.");
            }
        for (var id = 0; id < 5; id++)
            Assert.Equal(model.IsLive(Id("t" + id), now), await stores.Tickets.ReadAsync(Id("t" + id), now, None) is not null);
        var events = await stores.Tickets.ReadEventsAsync(0, 500, None);
        Assert.Equal(events.Select(happened => happened.Sequence).Order().Distinct(), events.Select(happened => happened.Sequence));
    }

    private static Func<string, Relay.Storage.Files.IStorageFiles> Shared(SimulatedDisk disk) => _ => disk;

    /// <summary>What the contract says, as plainly as it can be said.</summary>
    private sealed class Model
    {
        private readonly Dictionary<TicketId, (SealedTicket Ticket, bool Erased)> _tickets = [];

        public bool IsLive(TicketId id, DateTimeOffset now) => _tickets.TryGetValue(id, out var kept) && !kept.Erased && kept.Ticket.ExpiresAt > now;

        public (StoreResult Result, TicketId? Existing) Store(SealedTicket ticket)
        {
            if (Live(ticket, other => other.IdempotencyIndex, ticket.IdempotencyIndex) is { } sameKey)
                return (StoreResult.IdempotencyTaken, sameKey);
            if (Live(ticket, other => other.NumberIndex, ticket.NumberIndex) is { } sameNumber)
                return (StoreResult.NumberTaken, sameNumber);
            if (_tickets.ContainsKey(ticket.Id))
                return (StoreResult.TokenTaken, ticket.Id);
            _tickets[ticket.Id] = (ticket, false);
            return (StoreResult.Created, null);
        }

        public bool Erase(TicketId id, DateTimeOffset now)
        {
            if (!IsLive(id, now))
                return false;
            _tickets[id] = _tickets[id] with { Erased = true };
            return true;
        }

        public void EraseShop(ShopId shop)
        {
            foreach (var (id, kept) in _tickets.Where(one => one.Value.Ticket.Shop == shop).ToList())
                _tickets[id] = kept with { Erased = true };
        }

        public int Expire(DateTimeOffset now)
        {
            var over = _tickets.Where(one => one.Value.Ticket.ExpiresAt <= now).Select(one => one.Key).ToList();
            over.ForEach(id => _tickets.Remove(id));
            return over.Count;
        }

        private TicketId? Live(SealedTicket ticket, Func<SealedTicket, byte[]> hash, byte[] wanted)
        {
            var found = _tickets.Values.Where(kept => IsLive(kept.Ticket.Id, ticket.ReceivedAt) && kept.Ticket.Till == ticket.Till
                && hash(kept.Ticket).AsSpan().SequenceEqual(wanted)).ToList();
            return found.Count == 0 ? null : found[0].Ticket.Id;
        }
    }
}
