namespace Relay.Printing;

/// <summary>Keeps printers. Few and small: all are in memory, the store is their durable copy.</summary>
internal interface IPrinterStore
{
    ValueTask<IReadOnlyList<Printer>> LoadAsync(CancellationToken cancellation);

    /// <summary>Writes a new or changed printer; completes when it is durable.</summary>
    Task PutAsync(Printer printer, CancellationToken cancellation);

    Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation);
}
