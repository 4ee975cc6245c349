using System.Text.Json;

namespace Relay.Hosting.Json;

/// <summary>Finds out where and why a body is not strict JSON. Slower than parsing; only bodies that are in doubt come here.</summary>
internal sealed class JsonFault
{
    /// <summary>Levels that the reader itself may go; ours are checked before, so that the member can be named.</summary>
    private const int ReaderDepth = 1000;

    private readonly Stack<Level> _levels = new();

    /// <summary>Adds the first fault; false when there is none.</summary>
    public static bool Find(ReadOnlySpan<byte> body, int maxDepth, ErrorList errors)
    {
        var scan = new JsonFault();
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ReaderDepth });
        try
        {
            while (reader.Read())
                if (!scan.Take(ref reader, maxDepth, errors))
                    return true;
            return false;
        }
        catch (JsonException exception)
        {
            errors.AddStructural(scan.Pointer, JsonCodes.InvalidJson, Where(exception));
        }
        catch (InvalidOperationException)
        {
            errors.AddStructural(scan.Pointer, JsonCodes.InvalidText, "A text holds half of a surrogate pair, which is no character.");
        }
        return true;
    }

    public static string Where(JsonException exception) =>
        $"Not JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.";

    private JsonPointer Pointer
    {
        get
        {
            var pointer = JsonPointer.Root;
            foreach (var level in _levels.Reverse())
                pointer = level.Names is null ? pointer.Item(level.Index) : level.Name is { } name ? pointer.Member(name) : pointer;
            return pointer;
        }
    }

    private bool Take(ref Utf8JsonReader reader, int maxDepth, ErrorList errors)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.Pop();
                return true;
            case JsonTokenType.PropertyName:
                return TakeName(reader.GetString()!, errors);
            case JsonTokenType.String:
                Step();
                _ = reader.GetString();
                return true;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Step();
                if (_levels.Count == maxDepth)
                {
                    errors.AddStructural(Pointer, JsonCodes.TooDeep, $"Nested deeper than {maxDepth} levels.");
                    return false;
                }
                _levels.Push(new Level(reader.TokenType == JsonTokenType.StartObject ? new HashSet<string>(StringComparer.Ordinal) : null));
                return true;
            default:
                Step();
                return true;
        }
    }

    private bool TakeName(string name, ErrorList errors)
    {
        var level = _levels.Peek();
        level.Name = name;
        if (level.Names!.Add(name))
            return true;
        errors.AddStructural(Pointer, JsonCodes.DuplicateMember, "This member stands twice in its object.");
        return false;
    }

    /// <summary>A value begins: in an array, the next item.</summary>
    private void Step()
    {
        if (_levels.TryPeek(out var level))
            level.Index++;
    }

    /// <param name="names">Members seen so far; null in an array.</param>
    private sealed class Level(HashSet<string>? names)
    {
        public HashSet<string>? Names { get; } = names;

        public string? Name { get; set; }

        public int Index { get; set; } = -1;
    }
}
