using System.Globalization;
using System.Text.Json.Serialization;
using Relay.Tickets;

namespace Relay.Events;

/// <summary>Something that happened to a ticket, or at a till. Comes at least once; the same event always has the same id.</summary>
/// <param name="Id">Where a listener goes on from: sent back as <c>Last-Event-ID</c> or <c>?after=</c>.</param>
/// <param name="Type">Such as <c>ticket.opened</c>. Types are added in time: pass over what you do not know.</param>
/// <param name="Timestamp">When it happened; cut to the hour for <c>ticket.opened</c>.</param>
internal sealed record EventBody(string Id, string Type, DateTime Timestamp, EventData Data)
{
    public static EventBody Of(TicketEvent happened)
    {
        var detail = happened.Detail;
        return new EventBody(
            happened.Sequence.ToString(CultureInfo.InvariantCulture), EventNames.Of(happened.Type), happened.At.UtcDateTime,
            new EventData(happened.Till.Value, happened.Ticket == TicketId.None ? null : happened.Reference)
            {
                Choice = detail?.Choice,
                Channel = detail?.Channel,
                DeliveryId = detail?.DeliveryId,
                Reason = detail?.Reason,
                Cause = detail?.Cause,
                DisplayId = detail?.DisplayId,
                PrinterId = detail?.PrinterId,
                Duplicate = detail?.Duplicate,
            });
    }
}

/// <summary>Whose event it is, and what there is to tell beyond its type.</summary>
/// <param name="Reference">The ticket, as its 201 answer named it; absent where the event is about none.</param>
internal sealed record EventData(string TillId, Guid? Reference)
{
    /// <summary>What the customer touched: <c>paper</c>, <c>card-slip</c>, <c>email</c>, <c>sms</c> or <c>none</c>; <c>paper</c> with the reason <c>timeout</c> where nobody touched anything in time.</summary>
    public string? Choice { get; init; }

    /// <summary><c>email</c>, <c>sms</c>, <c>print</c> or <c>drawer</c>.</summary>
    public string? Channel { get; init; }

    public string? DeliveryId { get; init; }

    /// <summary>Why it failed or was done again, or <c>timeout</c> for a print by itself; a word.</summary>
    public string? Reason { get; init; }

    /// <summary>Why a drawer was opened.</summary>
    public string? Cause { get; init; }

    public string? DisplayId { get; init; }

    public string? PrinterId { get; init; }

    /// <summary>The number of a duplicate print, from 1.</summary>
    public int? Duplicate { get; init; }
}

/// <summary>The answer of a long poll.</summary>
/// <param name="Events">Oldest first.</param>
/// <param name="Next">Goes into <c>?after=</c> of the next poll.</param>
internal sealed record EventList(IReadOnlyList<EventBody> Events, string Next);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventBody))]
[JsonSerializable(typeof(EventList))]
internal sealed partial class EventsJson : JsonSerializerContext;
