using System.Globalization;

namespace TicketRelay.Json;

/// <summary>Reads members from JSON. A member that this version does not know is refused: what is read here is written again, and must not lose anything.</summary>
internal sealed class FieldReader(JsonValue json) : Fields
{
    private readonly HashSet<string> _known = [];

    /// <exception cref="FormatException">A member is unknown or of the wrong type.</exception>
    public static void Read(JsonValue json, IFields thing)
    {
        var reader = new FieldReader(json);
        thing.Visit(reader);
        if (json.Members.FirstOrDefault(member => !reader._known.Contains(member.Key)).Key is { } unknown)
            throw new FormatException($"The member {unknown} is not known.");
    }

    public override string? Text(string name, string? value) => Find(name)?.AsText();

    public override decimal? Amount(string name, decimal? value) => Find(name)?.AsAmount();

    public override bool? Flag(string name, bool? value) => Find(name)?.AsFlag();

    public override DateTimeOffset? Time(string name, DateTimeOffset? value) => Find(name)?.AsTime();

    public override DateTime? Day(string name, DateTime? value) =>
        Text(name, null) is { } day ? DateTime.ParseExact(day, FieldWriter.DayFormat, CultureInfo.InvariantCulture) : null;

    public override T? Word<T>(string name, T? value) => Text(name, null) is { } word ? Words.Read<T>(word) : null;

    public override T? Thing<T>(string name, T? value) where T : class => Find(name) is { } found ? New<T>(found) : null;

    public override void Things<T>(string name, IList<T> items) => List(name, items, New<T>);

    public override void Texts(string name, IList<string> items) => List(name, items, item => item.AsText());

    private JsonValue? Find(string name)
    {
        _known.Add(name);
        return json.Find(name);
    }

    private void List<T>(string name, IList<T> items, Func<JsonValue, T> read)
    {
        items.Clear();
        foreach (var item in Find(name)?.Items ?? [])
            items.Add(read(item));
    }

    private static T New<T>(JsonValue json) where T : IFields, new()
    {
        var thing = new T();
        Read(json, thing);
        return thing;
    }
}
