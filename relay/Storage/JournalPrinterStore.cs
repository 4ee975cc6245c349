using Relay.Printing;
using Relay.Storage.Register;
using Relay.Storage.Writing;

namespace Relay.Storage;

/// <summary>Printers in the register.</summary>
internal sealed class JournalPrinterStore(StorageEngine engine) : IPrinterStore
{
    public ValueTask<IReadOnlyList<Printer>> LoadAsync(CancellationToken cancellation) => ValueTask.FromResult(engine.Parts.Register.Printers);

    public Task PutAsync(Printer printer, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new RegisterWrite(new RegisterChange { PutPrinters = [printer] }), cancellation);

    public Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new RegisterWrite(new RegisterChange { RemovePrinters = ids }), cancellation);
}
