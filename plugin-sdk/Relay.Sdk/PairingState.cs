using TicketRelay.Json;

namespace TicketRelay;

/// <summary>What became of a pairing.</summary>
public sealed class PairingState
{
    private PairingState(JsonValue answer)
    {
        State = answer.Needed("state");
        DisplayId = answer.Text("displayId");
    }

    /// <summary><c>open</c>, <c>used</c> or <c>expired</c>.</summary>
    public string State { get; }

    /// <summary>The display that came of it, once it is used.</summary>
    public string? DisplayId { get; }

    internal static PairingState Of(JsonValue answer) => new(answer);
}
