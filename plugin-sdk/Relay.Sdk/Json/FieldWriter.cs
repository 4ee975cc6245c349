using System.Globalization;

namespace TicketRelay.Json;

/// <summary>Writes the members that are there: what is null or empty is left out.</summary>
internal sealed class FieldWriter(JsonText json) : Fields
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
    public const string DayFormat = "yyyy-MM-dd";

    public override string? Text(string name, string? value) => Put(name, value, text => json.Text(text!));

    public override decimal? Amount(string name, decimal? value) => Put(name, value, amount => json.Number(amount!.Value));

    public override bool? Flag(string name, bool? value) => Put(name, value, flag => json.Flag(flag!.Value));

    public override DateTimeOffset? Time(string name, DateTimeOffset? value) =>
        Put(name, value, time => json.Text(time!.Value.ToString(TimeFormat, CultureInfo.InvariantCulture)));

    public override DateTime? Day(string name, DateTime? value) =>
        Put(name, value, day => json.Text(day!.Value.ToString(DayFormat, CultureInfo.InvariantCulture)));

    public override T? Word<T>(string name, T? value) => Put(name, value, word => json.Text(Words.Of(word!.Value)));

    public override T? Thing<T>(string name, T? value) where T : class => Put(name, value, thing => Write(json, thing!));

    public override void Things<T>(string name, IList<T> items) => List(name, items, item => Write(json, item));

    public override void Texts(string name, IList<string> items) => List(name, items, item => json.Text(item));

    private static void Write(JsonText json, IFields thing)
    {
        json.Begin('{');
        thing.Visit(new FieldWriter(json));
        json.End('}');
    }

    private T Put<T>(string name, T value, Action<T> write)
    {
        if (value is null)
            return value;
        json.Name(name);
        write(value);
        return value;
    }

    private void List<T>(string name, IList<T> items, Action<T> write)
    {
        if (items.Count == 0)
            return;
        json.Name(name).Begin('[');
        foreach (var item in items)
            write(item);
        json.End(']');
    }
}
