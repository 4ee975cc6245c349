using Relay.Storage.LiteDb;
using Relay.Storage.Packs;
using Relay.Storage.Register;
using Relay.Tickets;

namespace Relay.Storage.Writing;

/// <summary>What writes work on. Everything here but reading belongs to the writer's thread.</summary>
internal sealed record StorageParts(PackStore Packs, IndexEngine Engine, TicketIndex Tickets, EventIndex Events, RegisterJournal Register, StorageOptions Options)
{
    /// <summary>Sequence of the newest event, durable or in the batch at work.</summary>
    public long LastSequence { get; set; }

    /// <summary>Erased tickets whose bytes are overwritten, but whose reminder still stands in the index.</summary>
    public List<TicketId> Wiped { get; } = [];

    /// <summary>Erased tickets whose bytes are still to be overwritten.</summary>
    public List<(TicketId Id, PackPlace Place)> ToWipe { get; } = [];

    /// <summary>Overwrites what is due; a failure leaves it due.</summary>
    public void WipeDue()
    {
        if (ToWipe.Count == 0)
            return;
        Packs.Wipe(ToWipe.Select(wipe => wipe.Place));
        Wiped.AddRange(ToWipe.Select(wipe => wipe.Id));
        ToWipe.Clear();
    }

    public TicketEvent NewEvent(TicketEventType type, TicketRow row, DateTimeOffset at, byte[]? notice) =>
        new(++LastSequence, type, row.Id, row.Reference, row.Shop, row.Till, at, notice);
}
