using Relay.Shops;

namespace Relay.Displays;

/// <summary>A paired screen. Its credential is stored as a SHA-256 only.</summary>
/// <param name="Tills">Whose boards it shows; the newest wins.</param>
internal sealed record Display(
    string Id, ShopId Shop, IReadOnlyList<TillId> Tills, string Name, byte[] CredentialHash, string Engine,
    DateTimeOffset PairedAt, DateTimeOffset LastSeenAt);

/// <summary>Keeps displays. Few and small: all are in memory, the store is their durable copy.</summary>
internal interface IDisplayStore
{
    ValueTask<IReadOnlyList<Display>> LoadAsync(CancellationToken cancellation);

    /// <summary>Writes a new or changed display; completes when it is durable.</summary>
    Task PutAsync(Display display, CancellationToken cancellation);

    Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation);
}
