using System.Globalization;
using Relay.Hosting;
using Relay.Hosting.Json;
using Relay.Tickets;

namespace Relay.Events;

/// <summary>What a listener asks for, read from its query and the header that browsers send when they come back.</summary>
internal sealed class EventQuery
{
    public const string LastEventId = "Last-Event-ID";
    public const int LongestWait = 60;

    /// <summary>More digits than any sequence will have.</summary>
    private const int MostDigits = 18;

    private readonly List<ProblemError> _errors = [];

    /// <summary>What is wrong is found in <see cref="Problem"/>.</summary>
    /// <param name="header">Wins over <paramref name="after"/>: a browser that comes back sends the address it began with.</param>
    public EventQuery(string? after, string? header, string? types, string? wait)
    {
        After = string.IsNullOrEmpty(header) ? Cursor("after", after) : Cursor(LastEventId, header);
        Types = types is null ? null : ReadTypes(types);
        Wait = wait is null ? null : ReadWait(wait);
    }

    /// <summary>Null: from now on.</summary>
    public long? After { get; }

    /// <summary>Null: all.</summary>
    public IReadOnlySet<string>? Types { get; }

    /// <summary>Null: a stream.</summary>
    public TimeSpan? Wait { get; }

    public ProblemAnswer? Problem => _errors.Count == 0 ? null : new ProblemAnswer(HostingProblems.BadRequest, _errors[0].Detail, _errors);

    private long? Cursor(string name, string? text)
    {
        if (text is null)
            return null;
        if (text.Length <= MostDigits && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor))
            return cursor;
        _errors.Add(new ProblemError(name, JsonCodes.InvalidValue, "The id of an event is expected, or 0 for the oldest that is kept."));
        return null;
    }

    private HashSet<string> ReadTypes(string text)
    {
        var types = text.Split(',').ToHashSet(StringComparer.Ordinal);
        if (types.Any(type => !EventNames.All.Contains(type)))
            _errors.Add(new ProblemError("types", JsonCodes.InvalidValue, $"Some of these are expected, with commas between them: {string.Join(", ", EventNames.All)}."));
        return types;
    }

    private TimeSpan? ReadWait(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestWait)
            return TimeSpan.FromSeconds(seconds);
        _errors.Add(new ProblemError("wait", JsonCodes.OutOfRange, $"Whole seconds from 0 to {LongestWait} are expected."));
        return null;
    }
}
