namespace Relay.Events.Webhooks;

/// <summary>Keeps webhooks. Few and small: all are in memory, the store is their durable copy.</summary>
internal interface IWebhookStore
{
    ValueTask<IReadOnlyList<Webhook>> LoadAsync(CancellationToken cancellation);

    /// <summary>Writes a new or changed webhook; completes when it is durable.</summary>
    Task PutAsync(Webhook webhook, CancellationToken cancellation);

    Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation);
}
