using TicketRelay.Json;

namespace TicketRelay;

/// <summary>How far a delivery is.</summary>
public sealed class DeliveryState
{
    private DeliveryState(JsonValue answer)
    {
        DeliveryId = answer.Needed("deliveryId");
        Channel = answer.Text("channel");
        State = answer.Needed("state");
        Reason = answer.Text("reason");
    }

    /// <summary>Names it.</summary>
    public string DeliveryId { get; }

    /// <summary><c>email</c>, <c>sms</c>, <c>print</c> or <c>drawer</c>.</summary>
    public string? Channel { get; }

    /// <summary><c>queued</c>, <c>sending</c>, <c>done</c>, <c>failed</c>, or for paper and drawers <c>unknown</c>: it may have come out, a person looks.</summary>
    public string State { get; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; }

    internal static DeliveryState Of(JsonValue answer) => new(answer);
}
