using System.Globalization;
using System.Text;

namespace TicketRelay.Json;

/// <summary>Reads JSON (RFC 8259) into <see cref="JsonValue"/>. Ours, because on .NET Framework the usual library brings six more files that tills must bind.</summary>
internal sealed class JsonReader
{
    private const int Deepest = 64;

    private readonly string _json;
    private int _at;

    private JsonReader(string json) => _json = json;

    /// <exception cref="FormatException">The text is no JSON.</exception>
    public static JsonValue Read(string json)
    {
        var reader = new JsonReader(json);
        var value = reader.Value(0);
        reader.Space();
        return reader._at == json.Length ? value : throw reader.Broken();
    }

    public static JsonValue Read(byte[] json) => Read(Encoding.UTF8.GetString(json));

    private char Here => _at < _json.Length ? _json[_at] : '\0';

    private JsonValue Value(int depth)
    {
        Space();
        if (depth > Deepest)
            throw Broken();
        return Here switch
        {
            '{' => Record(depth),
            '[' => List(depth),
            '"' => new JsonValue(JsonKind.Text, Text()),
            't' => Word("true", JsonKind.True),
            'f' => Word("false", JsonKind.False),
            'n' => Word("null", JsonKind.Null),
            _ => Number(),
        };
    }

    private JsonValue Record(int depth)
    {
        var members = new List<KeyValuePair<string, JsonValue>>();
        Enclosed('}', () =>
        {
            Space();
            var name = Text();
            Space();
            Take(':');
            members.Add(new KeyValuePair<string, JsonValue>(name, Value(depth + 1)));
        });
        return JsonValue.Record(members);
    }

    private JsonValue List(int depth)
    {
        var items = new List<JsonValue>();
        Enclosed(']', () => items.Add(Value(depth + 1)));
        return JsonValue.List(items);
    }

    private void Enclosed(char end, Action item)
    {
        _at++;
        Space();
        if (Here == end)
        {
            _at++;
            return;
        }
        for (; ; )
        {
            item();
            Space();
            if (Here != ',')
                break;
            _at++;
        }
        Take(end);
    }

    private string Text()
    {
        Take('"');
        var text = new StringBuilder();
        while (Here != '"')
        {
            if (_at >= _json.Length || Here < ' ')
                throw Broken();
            text.Append(Here == '\\' ? Escaped() : _json[_at++]);
        }
        _at++;
        return text.ToString();
    }

    private char Escaped()
    {
        _at++;
        var symbol = Here;
        _at++;
        return symbol switch
        {
            '"' or '\\' or '/' => symbol,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => CodeUnit(),
            _ => throw Broken(),
        };
    }

    private char CodeUnit()
    {
        if (_at + 4 > _json.Length || !ushort.TryParse(_json.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            throw Broken();
        _at += 4;
        return (char)unit;
    }

    private JsonValue Number()
    {
        var from = _at;
        while (Here is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E')
            _at++;
        return _at > from ? new JsonValue(JsonKind.Number, _json.Substring(from, _at - from)) : throw Broken();
    }

    private JsonValue Word(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(_json, _at, word, 0, word.Length) != 0)
            throw Broken();
        _at += word.Length;
        return new JsonValue(kind);
    }

    private void Take(char symbol)
    {
        if (Here != symbol)
            throw Broken();
        _at++;
    }

    private void Space()
    {
        while (Here is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
            _at++;
    }

    private FormatException Broken() => new($"The JSON cannot be read at character {_at}.");
}
