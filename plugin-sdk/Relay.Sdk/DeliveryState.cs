using TicketRelay.Json;

namespace TicketRelay;

/// <summary>How far a delivery is.</summary>
public sealed class DeliveryState
{
    private DeliveryState(JsonValue answer)
    {
        DeliveryId = answer.Needed("deliveryId");
        State = answer.Needed("state");
        Reason = answer.Text("reason");
    }

    /// <summary>Names it.</summary>
    public string DeliveryId { get; }

    /// <summary><c>queued</c>, <c>sending</c>, <c>done</c> or <c>failed</c>.</summary>
    public string State { get; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; }

    internal static DeliveryState Of(JsonValue answer) => new(answer);
}
