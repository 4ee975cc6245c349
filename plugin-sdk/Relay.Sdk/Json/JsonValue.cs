using System.Globalization;

namespace TicketRelay.Json;

/// <summary>A JSON value that was read. Numbers stay the text they came as: an amount is never binary floating point.</summary>
internal sealed class JsonValue(JsonKind kind, string text, IReadOnlyList<JsonValue> items, IReadOnlyList<KeyValuePair<string, JsonValue>> members)
{
    private static readonly JsonValue[] NoItems = [];
    private static readonly KeyValuePair<string, JsonValue>[] NoMembers = [];

    public JsonValue(JsonKind kind, string text = "") : this(kind, text, NoItems, NoMembers)
    {
    }

    public JsonKind Kind => kind;

    public IReadOnlyList<JsonValue> Items => items;

    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members => members;

    public static JsonValue List(IReadOnlyList<JsonValue> items) => new(JsonKind.List, "", items, NoMembers);

    public static JsonValue Record(IReadOnlyList<KeyValuePair<string, JsonValue>> members) => new(JsonKind.Record, "", NoItems, members);

    /// <summary>The member of that name; null where it is absent or <c>null</c>.</summary>
    public JsonValue? Find(string name)
    {
        foreach (var member in members)
            if (member.Key == name)
                return member.Value.Kind == JsonKind.Null ? null : member.Value;
        return null;
    }

    public string AsText() => kind == JsonKind.Text ? text : throw Wrong("a text");

    public bool AsFlag() => kind switch { JsonKind.True => true, JsonKind.False => false, _ => throw Wrong("true or false") };

    public decimal AsAmount() =>
        kind == JsonKind.Number && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : throw Wrong("an amount");

    public DateTimeOffset AsTime() =>
        DateTimeOffset.TryParse(AsText(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw Wrong("a time");

    public string? Text(string name) => Find(name)?.AsText();

    /// <summary>A text that the contract promises.</summary>
    public string Needed(string name) => Text(name) ?? throw new FormatException($"The member {name} is missing.");

    public int? Whole(string name) => Find(name) is { } value ? (int)value.AsAmount() : null;

    public bool? Flag(string name) => Find(name)?.AsFlag();

    public DateTimeOffset? Time(string name) => Find(name)?.AsTime();

    public IReadOnlyList<T> All<T>(string name, Func<JsonValue, T> read) => Find(name) is { } list ? [.. list.Items.Select(read)] : [];

    public string Number => kind == JsonKind.Number ? text : throw Wrong("a number");

    private FormatException Wrong(string expected) => new($"The JSON holds {kind} where {expected} is expected.");
}
