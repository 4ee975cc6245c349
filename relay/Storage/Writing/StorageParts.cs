using Relay.Storage.Files;
using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Storage.Register;
using Relay.Tickets;

namespace Relay.Storage.Writing;

/// <summary>What writes work on. Everything here but reading belongs to the writer's thread.</summary>
internal sealed record StorageParts(
    PackStore Packs, IndexEngine Engine, TicketIndex Tickets, EventIndex Events, OutboxIndex Outbox, SaleIndex Sales, RegisterJournal Register, StorageOptions Options) : IDisposable
{
    private const int WipesAtOnce = 500;

    /// <summary>Sequence of the newest event, durable or in the batch at work.</summary>
    public long LastSequence { get; set; }

    /// <summary>Erased tickets whose bytes are overwritten, but whose reminder still stands in the index.</summary>
    public List<TicketId> Wiped { get; } = [];

    /// <summary>Erased tickets whose bytes are still to be overwritten.</summary>
    public List<(TicketId Id, PackPlace Place)> ToWipe { get; } = [];

    /// <summary>Opens them, folds the log away, and ends the erasures that were under way.</summary>
    public static StorageParts Open(IStorageFiles files, StorageOptions options)
    {
        var engine = new IndexEngine(files, options);
        var parts = new StorageParts(
            new PackStore(files, options), engine, new TicketIndex(engine), new EventIndex(engine), new OutboxIndex(engine), new SaleIndex(engine), new RegisterJournal(files), options);
        lock (engine.Gate)
        {
            parts.LastSequence = parts.Events.Last();
            parts.ToWipe.AddRange(parts.Tickets.Wipes(WipesAtOnce));
        }
        parts.WipeDue();
        return parts;
    }

    public void Dispose()
    {
        Packs.Dispose();
        Register.Dispose();
        Engine.Dispose();
    }

    /// <summary>Overwrites what is due; a failure leaves it due.</summary>
    public void WipeDue()
    {
        if (ToWipe.Count == 0)
            return;
        Packs.Wipe(ToWipe.Select(wipe => wipe.Place));
        Wiped.AddRange(ToWipe.Select(wipe => wipe.Id));
        ToWipe.Clear();
    }

    public TicketEvent NewEvent(TicketEventType type, TicketRow row, DateTimeOffset at, byte[]? notice, EventDetail? detail = null) =>
        new(++LastSequence, type, row.Id, row.Reference, row.Shop, row.Till, at, notice, detail);

    /// <summary>Adds an event of a till that is about no ticket.</summary>
    public TicketEvent AddTillEvent(NewTillEvent happened)
    {
        var added = new TicketEvent(
            ++LastSequence, happened.Type, TicketId.None, Guid.Empty, happened.Shop, happened.Till, happened.At.ToUniversalTime(), null, happened.Detail);
        Events.Insert(added);
        return added;
    }
}
