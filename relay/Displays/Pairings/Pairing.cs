using Relay.Shops;

namespace Relay.Displays.Pairings;

internal enum PairingState { Open, Used, Expired }

/// <summary>Where a till's link is opened.</summary>
internal enum PairingKind
{
    /// <summary>On a tablet that scans it, or that types its code.</summary>
    Tablet,

    /// <summary>By the POS itself, in a window on the second screen of its PC: at once, so it lives shorter, and nobody types anything.</summary>
    Window,
}

/// <summary>One tablet that is about to be paired. Lives in memory, for minutes. Guarded by the <see cref="PairingBook"/>.</summary>
/// <param name="code">What a person types instead; null when there is nothing to type.</param>
internal abstract class Pairing(string id, PairingCode? code, byte[] secretHash, TimeSpan endsAt)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => id;

    public PairingCode? Code => code;

    /// <summary>SHA-256, in hex, of the link's secret or of the tablet's credential.</summary>
    public string SecretKey { get; } = Convert.ToHexString(secretHash);

    protected byte[] SecretHash => secretHash;

    /// <summary>On the book's running clock.</summary>
    public TimeSpan EndsAt => endsAt;

    /// <summary>Wrong codes that began like this one.</summary>
    public int WrongTries { get; set; }

    /// <summary>Somebody is being paired with it: nobody else can.</summary>
    public bool Taken { get; set; }

    public bool Burned { get; set; }

    /// <summary>The display that came of it.</summary>
    public string? Display { get; set; }

    /// <summary>Completes when it was used or burned, not when its time is over.</summary>
    public Task Ended => _ended.Task;

    public void End() => _ended.TrySetResult();

    public PairingState StateAt(TimeSpan now) =>
        Display is not null ? PairingState.Used : Burned || (now >= endsAt && !Taken) ? PairingState.Expired : PairingState.Open;
}

/// <summary>Made by a till; a tablet opens its link or types its code.</summary>
/// <param name="name">Of a new display; null: the next free number.</param>
internal sealed class TillPairing(
    string id, PairingKind kind, PairingCode? code, byte[] secretHash, TimeSpan endsAt, ShopId shop, TillId till, string? name, DateTimeOffset expiresAt)
    : Pairing(id, code, secretHash, endsAt)
{
    public PairingKind Kind => kind;

    public string? Name => name;

    public ShopId Shop => shop;

    public TillId Till => till;

    /// <summary>For the till to read; what counts is <see cref="Pairing.EndsAt"/>.</summary>
    public DateTimeOffset ExpiresAt => expiresAt;
}

/// <summary>Shown by a tablet; a till claims its code.</summary>
/// <param name="credentialHash">Of the secret that the tablet holds already, and that opens its board once it is claimed.</param>
/// <param name="network">Whom its code counts against.</param>
/// <param name="address">Where the tablet is, for the merchant to compare.</param>
internal sealed class TabletPairing(
    string id, PairingCode code, byte[] credentialHash, TimeSpan endsAt, string network, string address, string engine) : Pairing(id, code, credentialHash, endsAt)
{
    public byte[] CredentialHash => SecretHash;

    /// <summary>The code that stands on the tablet.</summary>
    public PairingCode Shown => code;

    /// <summary>Who may approve it without showing a key again; the last who showed one.</summary>
    public ApprovalGrant? Grant { get; set; }

    public string Network => network;

    public string Address => address;

    public string Engine => engine;
}
