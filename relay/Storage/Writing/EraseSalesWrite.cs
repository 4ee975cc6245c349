using Relay.Shops;

namespace Relay.Storage.Writing;

/// <summary>Deletes a shop's open sales among the next page of all. Answers where the next page begins, null at the end.</summary>
internal sealed class EraseSalesWrite(ShopId shop, byte[] after) : StorageWrite<byte[]?>
{
    private IReadOnlyList<byte[]> _found = [];

    public override void Prepare(StorageParts parts, WriteBatch batch)
    {
        var page = parts.Sales.Page(after, parts.Options.ExpireRows);
        _found = [.. page.Where(row => row.Shop == shop).Select(row => row.Id)];
        Outcome = page.Count == parts.Options.ExpireRows ? page[^1].Id : null;
    }

    public override bool ChangesIndex => _found.Count > 0;

    public override void Apply(StorageParts parts) => parts.Sales.Delete(_found);
}
