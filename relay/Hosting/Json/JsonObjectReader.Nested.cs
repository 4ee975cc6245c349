using System.Text.Json;

namespace Relay.Hosting.Json;

internal sealed partial class JsonObjectReader
{
    /// <summary>An object within this one; null when it is not there.</summary>
    public JsonObjectReader? Object(string name, bool required = false) =>
        Take(name, JsonValueKind.Object, required, out var value) ? new JsonObjectReader(value, Pointer.Member(name), Errors) : null;

    /// <summary>The objects of an array; empty when it is not there. Each is read, and <see cref="Done"/> called on it, by <paramref name="read"/>.</summary>
    /// <param name="max">Most items; more are refused without a look at them.</param>
    public IReadOnlyList<T> Objects<T>(string name, int max, Func<JsonObjectReader, T> read, bool required = false)
    {
        if (!TakeItems(name, max, required, out var value))
            return [];
        var items = new List<T>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
            items.Add(read(new JsonObjectReader(item, Pointer.Member(name).Item(items.Count), Errors)));
        return items;
    }

    /// <summary>The texts of an array; empty when it is not there.</summary>
    /// <param name="max">Most items.</param>
    /// <param name="length">Most characters of each.</param>
    /// <param name="blank">Whether an item may be blank.</param>
    public IReadOnlyList<string> Texts(string name, int max, int length, bool multiline = false, bool blank = true)
    {
        if (!TakeItems(name, max, required: false, out var value))
            return [];
        var texts = new List<string>(value.GetArrayLength());
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var pointer = Pointer.Member(name).Item(index++);
            if (item.ValueKind != JsonValueKind.String)
                Errors.AddStructural(pointer, JsonCodes.WrongType, $"A text is expected here, not {Name(item.ValueKind)}.");
            else if (AcceptText(item.GetString()!, pointer, length, !blank, multiline) is { } text)
                texts.Add(text);
        }
        return texts;
    }

    private bool TakeItems(string name, int max, bool required, out JsonElement value)
    {
        if (!Take(name, JsonValueKind.Array, required, out value))
            return false;
        if (value.GetArrayLength() <= max)
            return true;
        Refuse(name, JsonCodes.TooMany, $"At most {max} entries.");
        return false;
    }
}
