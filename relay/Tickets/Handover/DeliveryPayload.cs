using System.Text.Json.Serialization;

namespace Relay.Tickets.Handover;

/// <summary>What a delivery needs with nobody present. On disk it is sealed under a key of its own, which is destroyed with the delivery's end.</summary>
internal sealed record DeliveryPayload
{
    /// <summary>The ticket's token; null for a drawer alone.</summary>
    public string? Token { get; init; }

    /// <summary>Mail address, or telephone number in E.164.</summary>
    public string? To { get; init; }

    /// <summary>BCP 47, where the customer chose another language than the ticket's.</summary>
    public string? Language { get; init; }

    /// <summary><c>ticket</c> or <c>card-slip</c>.</summary>
    public string? Part { get; init; }

    /// <summary>Whether a customer chose it beside the code of a sale: it is then about all tickets of the sale, or all its card slips.</summary>
    public bool Sale { get; init; }

    public int Copies { get; init; } = 1;

    /// <summary>Whether the POS printed it by itself, with nobody asking: some countries then forbid paper.</summary>
    public bool Unasked { get; init; }

    /// <summary>Whether a print opens the drawer too.</summary>
    public bool OpenDrawer { get; init; }

    public override string ToString() => "(delivery payload)";
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(DeliveryPayload))]
internal sealed partial class DeliveryPayloadJson : JsonSerializerContext;
