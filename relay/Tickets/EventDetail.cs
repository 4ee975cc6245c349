using System.Text.Json;
using System.Text.Json.Serialization;

namespace Relay.Tickets;

/// <summary>What an event tells beyond its type: stored and sent in clear, so nothing in it names a person, an address, or what was bought.</summary>
internal sealed record EventDetail
{
    /// <summary>The customer's choice, a word of <see cref="Handover.CustomerChoices"/>.</summary>
    public string? Choice { get; init; }

    /// <summary><c>email</c>, <c>sms</c>, <c>print</c> or <c>drawer</c>.</summary>
    public string? Channel { get; init; }

    public string? DeliveryId { get; init; }

    /// <summary>Why it failed or was done again, or that nobody chose in time; a word.</summary>
    public string? Reason { get; init; }

    /// <summary>Why a drawer was opened.</summary>
    public string? Cause { get; init; }

    public string? DisplayId { get; init; }

    public string? PrinterId { get; init; }

    /// <summary>The number of a duplicate print, from 1; absent on the first print.</summary>
    public int? Duplicate { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, EventDetailJson.Default.EventDetail);

    /// <exception cref="InvalidDataException">The text is no detail.</exception>
    public static EventDetail From(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, EventDetailJson.Default.EventDetail) ?? throw new InvalidDataException("The detail of an event is null.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The detail of an event cannot be read.", broken);
        }
    }
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventDetail))]
internal sealed partial class EventDetailJson : JsonSerializerContext;
