using Relay.Shops;

namespace Relay.Displays;

/// <summary>A paired screen. Its credential is stored as a SHA-256 only.</summary>
/// <param name="Tills">Whose boards it shows; the newest wins.</param>
internal sealed record Display(
    string Id, ShopId Shop, IReadOnlyList<TillId> Tills, string Name, byte[] CredentialHash, string Engine,
    DateTimeOffset PairedAt, DateTimeOffset LastSeenAt)
{
    /// <summary>Whether its tills were told that it is there. Not yet of a new one.</summary>
    public bool Present { get; init; }

    /// <summary>Displays that were stored before there were settings have the default ones.</summary>
    public DisplaySettings Settings { get; init => field = value ?? DisplaySettings.Default; } = DisplaySettings.Default;
}

/// <summary>Keeps displays. Few and small: all are in memory, the store is their durable copy.</summary>
internal interface IDisplayStore
{
    ValueTask<IReadOnlyList<Display>> LoadAsync(CancellationToken cancellation);

    /// <summary>Writes new or changed displays, all or none; completes when they are durable.</summary>
    Task PutAsync(IReadOnlyList<Display> displays, CancellationToken cancellation);

    Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation);
}
