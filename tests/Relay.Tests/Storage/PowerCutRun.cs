using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Relay.Hosting;
using Relay.Shops;
using Relay.Storage;
using Relay.Storage.Commands;
using Relay.Tickets;
using static Relay.Tests.Storage.TicketExamples;

namespace Relay.Tests.Storage;

/// <summary>A client that writes to a store until the power goes, keeps its own journal of what was acknowledged, and then asks another start for all of it.</summary>
internal sealed class PowerCutRun(uint seed, Func<string, bool>? syncLies = null)
{
    private static readonly StorageOptions Small = new() { LogPages = 8, PackBytes = 16 * 1024, BatchBytes = 16 * 1024, ReserveBytes = 0, ExpireRows = 20 };
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly PCG _random = new(seed);
    private readonly Dictionary<string, SealedTicket> _acknowledged = [];
    private readonly HashSet<string> _erasing = [], _erased = [];
    private readonly Dictionary<string, string> _shops = [], _shopsTried = [];
    private readonly List<SealedTicket> _unsure = [];
    private readonly Dictionary<long, TicketId> _events = [];
    private int _names;

    /// <summary>What was promised and not kept; empty when all is well.</summary>
    public List<string> Broken { get; } = [];

    public int Acknowledged => _acknowledged.Count;

    public async Task RunAsync(int cuts)
    {
        var disk = new SimulatedDisk { SyncLies = syncLies ?? (_ => false) };
        for (var cut = 0; cut <= cuts && Broken.Count == 0; cut++)
        {
            if (cut < cuts)
                disk.CutAt = disk.Operations + 1 + (_random.Next(4) == 0 ? _random.Next(40) : _random.Next(500));
            await UseAsync(disk, verify: cut > 0);
            disk = disk.AfterCut(_random);
            disk.SyncLies = syncLies ?? (_ => false);
        }
        if (Broken.Count == 0)
            await RepairAsync(disk);
    }

    /// <summary>A repair has only the packs, and finds the same tickets in them.</summary>
    private async Task RepairAsync(SimulatedDisk disk)
    {
        try
        {
            new IndexRepair(disk, Small).Run(None);
            using var engine = StorageEngine.Open(disk, Small, NullLogger.Instance);
            await VerifyTicketsAsync(disk, new PackTicketStore(engine, new FakeTimeProvider(Now)));
            Broken.AddRange(new StorageCheck(engine.Parts, disk).Run(None).Bad);
        }
        catch (StartupRefusedException refused)
        {
            Broken.Add("it cannot be repaired: " + refused.Message);
        }
    }

    private async Task UseAsync(SimulatedDisk disk, bool verify)
    {
        try
        {
            using var engine = StorageEngine.Open(disk, Small, NullLogger.Instance);
            var (tickets, shops) = (new PackTicketStore(engine, new FakeTimeProvider(Now)), new JournalShopStore(engine));
            if (verify)
            {
                await VerifyTicketsAsync(disk, tickets);
                await VerifyEventsAsync(tickets);
                await VerifyShopsAsync(shops);
                Broken.AddRange(new StorageCheck(engine.Parts, disk).Run(None).Bad);
            }
            for (var round = 0; round < 40; round++)
            {
                // All at once, so that they share commits; noted one after another, as the client's journal is no place for threads.
                var steps = Enumerable.Range(0, 1 + (int)_random.Next(8)).Select(_ => StepAsync(tickets, shops)).ToList();
                foreach (var note in await Task.WhenAll(steps))
                    note();
            }
        }
        catch (IOException)
        {
            // The power went while the store was opened or asked.
        }
        catch (StartupRefusedException refused)
        {
            Broken.Add("it does not start: " + refused.Message);
        }
        catch (Exception failure) when (failure is not IOException)
        {
            Broken.Add("it failed: " + failure);
        }
    }

    private Task<Action> StepAsync(PackTicketStore tickets, JournalShopStore shops) => _random.Next(20) switch
    {
        < 13 => StoreAsync(tickets, NewTicket()),
        < 15 when _unsure.Count > 0 => RetryAsync(tickets),
        < 17 when _acknowledged.Count > 0 => EraseAsync(tickets, _acknowledged.Keys.ElementAt((int)_random.Next((uint)_acknowledged.Count))),
        < 18 when _acknowledged.Count > 0 => AddEventAsync(tickets, _acknowledged.Values.ElementAt((int)_random.Next((uint)_acknowledged.Count))),
        < 19 => PutShopAsync(shops, "shop " + _random.Next(3), "name " + _names++),
        _ => Acknowledge(tickets.ExpireAsync(Now, Now.AddDays(-1), 50, None), _ => { }),
    };

    /// <summary>Every third opens a sale, every third joins one.</summary>
    private SealedTicket NewTicket()
    {
        var name = $"{seed} {_names++}";
        return Ticket(name, bytes: 200 + (int)_random.Next(6000)) with { Sale = (_names % 3) switch { 0 => null, 1 => Place(name, name), _ => Place(name) } };
    }

    private Task<Action> RetryAsync(PackTicketStore tickets)
    {
        var ticket = _unsure[(int)_random.Next((uint)_unsure.Count)];
        _unsure.Remove(ticket);
        // The relay makes a new token for each try; the client knows only its key.
        return StoreAsync(tickets, ticket with { Id = Id($"again {seed} {_names++}") });
    }

    private Task<Action> StoreAsync(PackTicketStore tickets, SealedTicket ticket) => Acknowledge(
        tickets.StoreAsync(ticket, [1], None),
        outcome =>
        {
            if (outcome.Result == StoreResult.Created)
                Note(outcome.Received!);
            if (outcome.Result == StoreResult.SaleChanged)
                Broken.Add("a place that was never acknowledged is taken");
            var kept = outcome.Existing is { } existing ? ticket with { Id = existing.Id } : ticket;
            _acknowledged.Add(Convert.ToHexString(ticket.IdempotencyIndex), kept);
        },
        () => _unsure.Add(ticket));

    private Task<Action> EraseAsync(PackTicketStore tickets, string key)
    {
        _erasing.Add(key);
        return Acknowledge(tickets.EraseAsync(_acknowledged[key].Id, Now, None), erased =>
        {
            if (erased is null)
                return;
            Note(erased);
            _erased.Add(key);
        });
    }

    private Task<Action> AddEventAsync(PackTicketStore tickets, SealedTicket ticket) => Acknowledge(
        tickets.AddEventAsync(ticket.Id, new NewEvent(TicketEventType.Shown, Now), None),
        shown =>
        {
            if (shown is not null)
                Note(shown);
        });

    private Task<Action> PutShopAsync(JournalShopStore shops, string id, string name)
    {
        _shopsTried[name] = id;
        return Acknowledge(PutAsync(), _ => _shops[id] = name);

        async Task<bool> PutAsync()
        {
            await shops.ApplyAsync(new ShopChange { PutShops = [new Shop { Id = new ShopId(id), Name = name, CreatedAt = Now }] }, None);
            return true;
        }
    }

    /// <summary>What to note down: of an answer, or of a refusal, after which either is right.</summary>
    private static async Task<Action> Acknowledge<T>(Task<T> call, Action<T> answered, Action? refused = null)
    {
        try
        {
            var answer = await call;
            return () => answered(answer);
        }
        catch (ProblemException)
        {
            return refused ?? (() => { });
        }
    }

    private void Note(TicketEvent happened)
    {
        if (!_events.TryAdd(happened.Sequence, happened.Ticket))
            Broken.Add($"sequence {happened.Sequence} was given out twice");
    }

    private async Task VerifyTicketsAsync(SimulatedDisk disk, PackTicketStore tickets)
    {
        foreach (var (key, ticket) in _acknowledged)
        {
            var stored = await ReadAsync(tickets, ticket);
            if (_erased.Contains(key) ? stored is not null : stored is null && !_erasing.Contains(key))
                Broken.Add(stored is null ? "an acknowledged ticket is lost" : "an erased ticket is back");
            if (stored is not null && !Same(stored, ticket))
                Broken.Add("an acknowledged ticket was altered");
            if (stored is not null && (await tickets.FindByNumberAsync(ATill, ticket.NumberIndex, Now, None))?.Id != ticket.Id)
                Broken.Add("a ticket is there twice, or not under its number");
            if (ticket.Sale is { } sale)
                await VerifySaleAsync(tickets, sale, stored is not null);
            if (_erased.Contains(key) && disk.Holding(ticket.Sealed[..64]).Count > 0)
                Broken.Add("the bytes of an erased ticket are still on the disk");
        }
    }

    private async Task VerifySaleAsync(PackTicketStore tickets, SaleEntry sale, bool isThere)
    {
        var members = await tickets.FindSaleMembersAsync([sale.Slot], Now, None);
        if (isThere ? members.Count != 1 || !members[0].Pointer.AsSpan().SequenceEqual(sale.Pointer) : members.Count > 0)
            Broken.Add(isThere ? "a ticket is no longer found in its sale" : "a ticket that is gone still has a place in its sale");
        if (isThere && sale.Opening is { } opening && (await tickets.FindSaleAsync(opening.Index, Now, None))?.AsSpan().SequenceEqual(opening.Stanza) != true)
            Broken.Add("a sale that was opened is not found");
    }

    private async Task VerifyShopsAsync(JournalShopStore shops)
    {
        foreach (var (id, name) in _shops)
            if ((await shops.LoadAsync(None)).Shops.SingleOrDefault(shop => shop.Id.Value == id) is not { } shop || (shop.Name != name && !_shopsTried.ContainsKey(shop.Name)))
                Broken.Add("an acknowledged change of a shop is lost");
    }

    private async Task<StoredTicket?> ReadAsync(PackTicketStore tickets, SealedTicket ticket)
    {
        try
        {
            return await tickets.ReadAsync(ticket.Id, Now, None);
        }
        catch (InvalidDataException)
        {
            Broken.Add("an acknowledged ticket is damaged");
            return null;
        }
    }

    private async Task VerifyEventsAsync(PackTicketStore tickets)
    {
        var events = new List<TicketEvent>();
        while (await tickets.ReadEventsAsync(events.Count == 0 ? 0 : events[^1].Sequence, 500, None) is { Count: > 0 } page)
            events.AddRange(page);
        var bySequence = events.ToDictionary(happened => happened.Sequence);
        foreach (var (sequence, ticket) in _events)
            if (bySequence.GetValueOrDefault(sequence)?.Ticket != ticket)
                Broken.Add("an acknowledged event is lost");
        foreach (var received in events.Where(happened => happened.Type == TicketEventType.Received).GroupBy(happened => happened.Ticket))
            if (received.Count() > 1)
                Broken.Add("a ticket was received twice");
        foreach (var happened in events)
            _events.TryAdd(happened.Sequence, happened.Ticket);
    }

    private static bool Same(StoredTicket stored, SealedTicket ticket) =>
        // A retry seals under another token but the same name, so that the bytes are the same.
        stored.Sealed.AsSpan().SequenceEqual(ticket.Sealed) && stored.Row.Reference == ticket.Reference;
}
