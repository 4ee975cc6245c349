using System.Text.Json.Serialization;

namespace Relay.Tickets.Handover;

/// <summary>A delivery that was queued.</summary>
/// <param name="Suggestion">Where the address looks mistyped, the one that was probably meant: ask the customer, and send again if it was. The delivery is queued all the same.</param>
internal sealed record DeliveryAccepted(string DeliveryId, string? Suggestion = null);

/// <summary>A delivery as its till sees it. The address is not shown again.</summary>
/// <param name="Channel"><c>email</c>, <c>sms</c>, <c>print</c> or <c>drawer</c>.</param>
/// <param name="State"><c>queued</c>, <c>sending</c>, <c>done</c>, <c>failed</c>, or for paper and drawers <c>unknown</c>: it may have come out, a person looks.</param>
/// <param name="Reason">Why it failed, or why the last try did; a word.</param>
/// <param name="Attempts">Tries that have begun.</param>
/// <param name="NextAt">When it is tried again; absent when it has ended.</param>
internal sealed record DeliveryStateBody(
    string DeliveryId, string Channel, string State, string? Reason, int Attempts, DateTime CreatedAt, DateTime? NextAt)
{
    public static DeliveryStateBody Of(Delivery delivery) => new(
        delivery.Id, delivery.Channel, delivery.State.ToString().ToLowerInvariant(), delivery.Reason, delivery.Attempts, delivery.CreatedAt.UtcDateTime,
        delivery.IsOpen ? delivery.DueAt.UtcDateTime : null);
}

/// <summary>What is asked of a delivery, for the description of the contract; the channels read it.</summary>
/// <param name="Channel"><c>display</c>, <c>email</c>, <c>sms</c> or <c>print</c>.</param>
/// <param name="To">Mail address, or telephone number in E.164.</param>
/// <param name="Consent">Must be true where there is an address: the customer agreed that it is used once, for this.</param>
/// <param name="Part"><c>ticket</c> (default) or <c>card-slip</c>.</param>
/// <param name="Reason">Why it is printed again: <c>customer-request</c>, <c>paper-fault</c>, <c>unreadable</c>, <c>lost</c>, <c>accounting</c>, <c>other</c>, or a code of the shop's own <c>reprintReasons</c>.</param>
internal sealed record WantedDelivery(
    string Channel, string? To = null, bool? Consent = null, string? Printer = null, string? Part = null, string? Reason = null, int? Copies = null, bool? OpenDrawer = null);

/// <param name="Displays">Displays of the till that are there and show it.</param>
internal sealed record ShownOnDisplays(int Displays);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DeliveryAccepted))]
[JsonSerializable(typeof(DeliveryStateBody))]
[JsonSerializable(typeof(WantedDelivery))]
[JsonSerializable(typeof(ShownOnDisplays))]
internal sealed partial class HandoverJson : JsonSerializerContext;
