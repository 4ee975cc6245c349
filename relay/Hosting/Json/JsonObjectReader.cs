using System.Text.Json;

namespace Relay.Hosting.Json;

/// <summary>Reads the members of one object strictly and notes everything that is wrong with them. A member that is <c>null</c> counts
/// as absent; a value is returned only when it is right. Ask for every member that may be there, then call <see cref="Done"/>.</summary>
internal sealed partial class JsonObjectReader
{
    private readonly JsonElement _element;
    private readonly List<string> _known = [];

    /// <param name="element">Of a document that <see cref="StrictJson"/> read. When it is no object, that is noted and it reads as empty.</param>
    public JsonObjectReader(JsonElement element, JsonPointer pointer, ErrorList errors)
    {
        Pointer = pointer;
        Errors = errors;
        if (element.ValueKind == JsonValueKind.Object)
            _element = element;
        else
            errors.AddStructural(pointer, JsonCodes.WrongType, $"An object is expected here, not {Name(element.ValueKind)}.");
    }

    public JsonPointer Pointer { get; }

    public ErrorList Errors { get; }

    /// <summary>Whether the member stands in the body, be it <c>null</c>: what a merge patch (RFC 7396) wants to know.</summary>
    public bool Has(string name)
    {
        _known.Add(name);
        return _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out _);
    }

    /// <summary>Notes a value that has the right shape and cannot be accepted.</summary>
    public void Refuse(string name, string code, string detail) => Errors.Add(Pointer.Member(name), code, detail);

    /// <summary>Notes every member that nobody asked for.</summary>
    public void Done()
    {
        if (_element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in _element.EnumerateObject())
            if (!IsKnown(member))
                Errors.AddStructural(Pointer.Member(member.Name), JsonCodes.UnknownMember, "This member is not known here.");
    }

    private bool IsKnown(JsonProperty member)
    {
        foreach (var name in _known)
            if (member.NameEquals(name))
                return true;
        return false;
    }

    /// <summary>The member's value when it is there and of that kind; what is wrong is noted.</summary>
    private bool Take(string name, JsonValueKind kind, bool required, out JsonElement value)
    {
        _known.Add(name);
        value = default;
        if (_element.ValueKind != JsonValueKind.Object)
            return false;
        if (!_element.TryGetProperty(name, out value) || value.ValueKind == JsonValueKind.Null)
        {
            if (required)
                Errors.AddStructural(Pointer.Member(name), JsonCodes.Missing, "This member is required.");
            return false;
        }
        if (value.ValueKind == kind || (kind == JsonValueKind.True && value.ValueKind == JsonValueKind.False))
            return true;
        Errors.AddStructural(Pointer.Member(name), JsonCodes.WrongType, $"{Sentence(kind)} is expected here, not {Name(value.ValueKind)}.");
        return false;
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    private static string Sentence(JsonValueKind kind) => kind == JsonValueKind.True ? "True or false" : $"A{Name(kind)[1..]}";
}
