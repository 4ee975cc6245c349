using System.Globalization;
using Relay.Hosting.Json;

namespace Relay.Hosting;

/// <summary>One page of a list, newest first. <paramref name="Next"/> goes into <c>?after=</c> for the next one; null on the last.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which page of a list is asked for with <c>?after=&amp;limit=</c>. A cursor is a place in time, so it stays good when its thing is deleted.</summary>
internal sealed class PageRequest
{
    public const int DefaultLimit = 50;
    public const int MostLimit = 200;

    private readonly int _limit = DefaultLimit;
    private readonly (long Ticks, string Id)? _after;

    /// <summary>Reads what came in the query; what is wrong is found in <see cref="Problem"/>.</summary>
    public PageRequest(string? after, string? limit)
    {
        var errors = new List<ProblemError>();
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out _limit) || _limit is < 1 or > MostLimit))
            errors.Add(new ProblemError("limit", JsonCodes.OutOfRange, $"A whole number from 1 to {MostLimit} is expected."));
        if (after is not null && (_after = ReadCursor(after)) is null)
            errors.Add(new ProblemError("after", JsonCodes.InvalidValue, "A cursor is expected, as an earlier page gave it in next."));
        if (errors.Count > 0)
            Problem = new ProblemAnswer(HostingProblems.BadRequest, errors[0].Detail, errors);
    }

    public ProblemAnswer? Problem { get; }

    /// <summary>The page asked for.</summary>
    /// <param name="things">All of the list, newest first and then by id.</param>
    /// <param name="key">When a thing was made, and its id.</param>
    public Page<TView> Of<T, TView>(IEnumerable<T> things, Func<T, (DateTimeOffset At, string Id)> key, Func<T, TView> view)
    {
        var rest = things.Where(thing => _after is not { } after || IsAfter(key(thing), after)).Take(_limit + 1).ToList();
        var shown = rest.Count > _limit ? rest[..^1] : rest;
        return new Page<TView>([.. shown.Select(view)], rest.Count > _limit ? Cursor(key(shown[^1])) : null);
    }

    private static bool IsAfter((DateTimeOffset At, string Id) key, (long Ticks, string Id) after) =>
        key.At.UtcTicks < after.Ticks || (key.At.UtcTicks == after.Ticks && string.CompareOrdinal(key.Id, after.Id) > 0);

    private static string Cursor((DateTimeOffset At, string Id) key) => $"{key.At.UtcTicks.ToString("x", CultureInfo.InvariantCulture)}.{key.Id}";

    private static (long Ticks, string Id)? ReadCursor(string text) =>
        text.Split('.') is [var ticks, { Length: > 0 and <= 64 } id]
        && long.TryParse(ticks, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? (value, id) : null;
}
