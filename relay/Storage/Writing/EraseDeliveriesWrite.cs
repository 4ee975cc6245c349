using Relay.Shops;

namespace Relay.Storage.Writing;

/// <summary>Deletes a shop's deliveries among the next page of all. Answers where the next page begins, null at the end.</summary>
internal sealed class EraseDeliveriesWrite(ShopId shop, string after) : StorageWrite<string?>
{
    private IReadOnlyList<string> _found = [];

    public override void Prepare(StorageParts parts, WriteBatch batch)
    {
        var page = parts.Outbox.Page(after, parts.Options.ExpireRows);
        _found = [.. page.Where(delivery => delivery.Shop == shop).Select(delivery => delivery.Id)];
        Outcome = page.Count == parts.Options.ExpireRows ? page[^1].Id : null;
    }

    public override bool ChangesIndex => _found.Count > 0;

    public override void Apply(StorageParts parts) => parts.Outbox.Delete(_found);
}
