using Relay.Shops;
using Relay.Storage.Register;
using Relay.Storage.Writing;

namespace Relay.Storage;

/// <summary>Shops, tills and keys in the register.</summary>
internal sealed class JournalShopStore(StorageEngine engine) : IShopStore
{
    public ValueTask<ShopRecords> LoadAsync(CancellationToken cancellation) => ValueTask.FromResult(engine.Parts.Register.Shops);

    public Task ApplyAsync(ShopChange change, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new RegisterWrite(new RegisterChange { Shops = change }), cancellation);
}
