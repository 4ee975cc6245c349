using Relay.Shops;
using Relay.Storage.LiteDb;
using Relay.Tickets;

namespace Relay.Storage.Writing;

/// <summary>Erases a shop's tickets among the next page of all tickets, with their events. Answers where the next page begins, null at the end.</summary>
internal sealed class EraseShopWrite(ShopId shop, TicketId? after) : StorageWrite<TicketId?>
{
    private IReadOnlyList<IndexedTicket> _tickets = [];

    public override void Prepare(StorageParts parts, WriteBatch batch)
    {
        var page = parts.Tickets.Page(after, parts.Options.ExpireRows);
        _tickets = [.. page.Where(ticket => ticket.Row.Shop == shop && !ticket.Erased)];
        Outcome = page.Count == parts.Options.ExpireRows ? page[^1].Row.Id : null;
    }

    public override bool ChangesIndex => _tickets.Count > 0;

    public override void Append(StorageParts parts)
    {
        foreach (var ticket in _tickets)
            Tombstone.Append(parts, ticket);
    }

    public override void Apply(StorageParts parts)
    {
        var last = parts.LastSequence;
        foreach (var ticket in _tickets.Select(ticket => parts.Tickets.Find(ticket.Row.Id)).OfType<IndexedTicket>())
        {
            parts.Events.Delete(ticket.Events, last);
            Tombstone.Apply(parts, ticket with { Events = [] });
        }
    }

    public override void Finish(StorageParts parts) => parts.ToWipe.AddRange(_tickets.Select(ticket => (ticket.Row.Id, ticket.Place)));
}
