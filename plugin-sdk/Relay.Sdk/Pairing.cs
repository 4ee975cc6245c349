using TicketRelay.Json;

namespace TicketRelay;

/// <summary>A link that pairs one tablet with the till.</summary>
public sealed class Pairing
{
    private Pairing(JsonValue answer)
    {
        PairingId = answer.Needed("pairingId");
        Link = answer.Needed("link");
        Code = answer.Text("code");
        ExpiresAt = answer.Time("expiresAt");
    }

    /// <summary>Asks later what became of it.</summary>
    public string PairingId { get; }

    /// <summary>What the tablet opens. A secret while it lives.</summary>
    public string Link { get; }

    /// <summary>For a tablet without a camera: typed at <c>/display</c>.</summary>
    public string? Code { get; }

    /// <summary>Five minutes from when it was made.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>The link's QR code, for the tablet's camera.</summary>
    public QrCode ToQrCode() => QrCode.Of(Link);

    internal static Pairing Of(JsonValue answer) => new(answer);
}
