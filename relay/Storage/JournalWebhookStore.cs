using Relay.Events.Webhooks;
using Relay.Storage.Register;
using Relay.Storage.Writing;

namespace Relay.Storage;

/// <summary>Webhooks in the register.</summary>
internal sealed class JournalWebhookStore(StorageEngine engine) : IWebhookStore
{
    public ValueTask<IReadOnlyList<Webhook>> LoadAsync(CancellationToken cancellation) => ValueTask.FromResult(engine.Parts.Register.Webhooks);

    public Task PutAsync(Webhook webhook, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new RegisterWrite(new RegisterChange { PutWebhooks = [webhook] }), cancellation);

    public Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        engine.Worker.SubmitAsync(new RegisterWrite(new RegisterChange { RemoveWebhooks = ids }), cancellation);
}
