using System.Globalization;
using System.Text;

namespace TicketRelay.Json;

/// <summary>Writes JSON: compact, in UTF-8, amounts with exactly the digits that they have.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _json = new();
    private bool _separate;

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_json.ToString());

    public override string ToString() => _json.ToString();

    public JsonText Begin(char bracket)
    {
        Separate();
        _json.Append(bracket);
        _separate = false;
        return this;
    }

    public JsonText End(char bracket)
    {
        _json.Append(bracket);
        _separate = true;
        return this;
    }

    public JsonText Name(string name)
    {
        Separate();
        Quoted(name);
        _json.Append(':');
        _separate = false;
        return this;
    }

    public JsonText Text(string value)
    {
        Separate();
        Quoted(value);
        return this;
    }

    public JsonText Number(decimal value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    public JsonText Flag(bool value) => Raw(value ? "true" : "false");

    /// <summary>A value that is JSON already.</summary>
    public JsonText Raw(string json)
    {
        Separate();
        _json.Append(json);
        return this;
    }

    private void Separate()
    {
        if (_separate)
            _json.Append(',');
        _separate = true;
    }

    private void Quoted(string value)
    {
        _json.Append('"');
        foreach (var symbol in value)
            if (symbol is '"' or '\\')
                _json.Append('\\').Append(symbol);
            else if (symbol < ' ')
                _json.Append("\\u").Append(((int)symbol).ToString("x4", CultureInfo.InvariantCulture));
            else
                _json.Append(symbol);
        _json.Append('"');
    }
}
