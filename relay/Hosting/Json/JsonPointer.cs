using System.Globalization;

namespace Relay.Hosting.Json;

/// <summary>Where a value stands in a body (RFC 6901). A chain of steps: text is made only when something is wrong there.</summary>
internal sealed class JsonPointer
{
    private readonly JsonPointer? _parent;
    private readonly string? _name;
    private readonly int _index;

    private JsonPointer(JsonPointer? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>The whole body.</summary>
    public static JsonPointer Root { get; } = new(null, null, 0);

    public JsonPointer Member(string name) => new(this, name, 0);

    public JsonPointer Item(int index) => new(this, null, index);

    public override string ToString() => _parent is null ? "" : $"{_parent}/{Step}";

    private string Step => _name?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
        ?? _index.ToString(CultureInfo.InvariantCulture);
}
