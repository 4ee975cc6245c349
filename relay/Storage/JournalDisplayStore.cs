using Relay.Displays;
using Relay.Storage.Register;
using Relay.Storage.Writing;

namespace Relay.Storage;

/// <summary>Displays in the register.</summary>
internal sealed class JournalDisplayStore(StorageEngine engine) : IDisplayStore
{
    public ValueTask<IReadOnlyList<Display>> LoadAsync(CancellationToken cancellation) => ValueTask.FromResult(engine.Parts.Register.Displays);

    public Task PutAsync(IReadOnlyList<Display> displays, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new RegisterWrite(new RegisterChange { PutDisplays = displays }), cancellation);

    public Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new RegisterWrite(new RegisterChange { RemoveDisplays = ids }), cancellation);
}
