using System.Text;

namespace TicketRelay.Http;

/// <summary>Puts the lines of an event stream together (WHATWG HTML, server-sent events).</summary>
internal sealed class EventLines
{
    private readonly StringBuilder _data = new();
    private string? _id;
    private string? _type;
    private bool _any;

    /// <summary>The id of the last event that came whole, which a new connection names to go on from there.</summary>
    public string? LastId { get; private set; }

    /// <summary>How long the relay asks to wait before connecting again.</summary>
    public TimeSpan? Retry { get; private set; }

    /// <summary>A new connection: what came of an event before the old one broke is forgotten.</summary>
    public void Begin(string? lastId)
    {
        _data.Clear();
        _id = LastId = lastId;
        _type = null;
        _any = false;
    }

    /// <summary>Takes a line; an empty one ends an event, which is then returned.</summary>
    public RelayEvent? Take(string line)
    {
        if (line.Length == 0)
            return End();
        var colon = line.IndexOf(':');
        var name = colon < 0 ? line : line.Substring(0, colon);
        var value = colon < 0 ? "" : line.Substring(colon + 1);
        if (value.Length > 0 && value[0] == ' ')
            value = value.Substring(1);
        switch (name)
        {
            case "id": _id = value; break;
            case "event": _type = value; break;
            case "retry" when int.TryParse(value, out var milliseconds): Retry = TimeSpan.FromMilliseconds(milliseconds); break;
            case "data":
                _data.Append(_any ? "\n" : "").Append(value);
                _any = true;
                break;
        }
        return null;
    }

    private RelayEvent? End()
    {
        LastId = _id;
        var happened = _any ? RelayEvent.Of(LastId, _type, _data.ToString()) : null;
        _data.Clear();
        _type = null;
        _any = false;
        return happened;
    }
}
