using Relay.Shops;
using Relay.Tickets;

namespace Relay.Storage.Writing;

/// <summary>Deletes the events of a shop's tills that are about no ticket, among the next page of all events. Answers where the next page begins, null at the end.</summary>
internal sealed class EraseTillEventsWrite(ShopId shop, long after) : StorageWrite<long?>
{
    private IReadOnlyList<long> _found = [];

    public override void Prepare(StorageParts parts, WriteBatch batch)
    {
        var page = parts.Events.ReadAfter(after, parts.Options.ExpireRows);
        _found = [.. page.Where(happened => happened.Ticket == TicketId.None && happened.Shop == shop).Select(happened => happened.Sequence)];
        Outcome = page.Count == parts.Options.ExpireRows ? page[^1].Sequence : null;
    }

    public override bool ChangesIndex => _found.Count > 0;

    public override void Apply(StorageParts parts) => parts.Events.Delete(_found, parts.LastSequence);
}
