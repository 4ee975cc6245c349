using TicketRelay.Json;

namespace TicketRelay;

/// <summary>Something that happened to a ticket of the till, or at the till. Comes at least once, in order.</summary>
public sealed class RelayEvent
{
    private readonly JsonValue _data;

    private RelayEvent(string? id, string type, JsonValue data)
    {
        _data = data;
        Id = id;
        Type = type;
    }

    /// <summary>Names it: an event that comes twice has the same. The place from which <see cref="RelayClient.ListenAsync"/> goes on.</summary>
    public string? Id { get; }

    /// <summary>What happened, such as <c>ticket.opened</c>, <c>ticket.choice</c> or <c>delivery.failed</c>. Types are added in time: pass over what you do not know.</summary>
    public string Type { get; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? At => Find("timestamp") is { } time ? DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>A text of the event's data, such as <c>number</c>, <c>choice</c> or <c>deliveryId</c>; null where the event has none of that name.</summary>
    public string? this[string name] => Find(name);

    internal static RelayEvent Of(string? id, string? type, string data)
    {
        var json = JsonReader.Read(data);
        return new RelayEvent(id ?? json.Text("id"), type ?? json.Text("type") ?? "", json);
    }

    /// <summary>The data may stand by itself, or within an envelope of type, timestamp and data.</summary>
    private string? Find(string name)
    {
        var found = _data.Find("data")?.Find(name) ?? _data.Find(name);
        return found?.Kind switch { JsonKind.Text => found.AsText(), JsonKind.Number => found.Number, _ => null };
    }
}
