using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Relay.Hosting.Json;

namespace Relay.Shops;

/// <summary>One span of a week in which a shop is open, in its own time.</summary>
/// <param name="Day"><c>mon</c> to <c>sun</c>: the day on which it begins.</param>
/// <param name="From">Such as <c>09:00</c>.</param>
/// <param name="To">Such as <c>12:30</c>, at most <c>24:00</c>; not after <paramref name="From"/>: on the next day.</param>
internal sealed partial record OpeningSpan(string Day, string From, string To)
{
    /// <summary>Spans that a week may have: four a day.</summary>
    public const int Most = 28;

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The end of a day; as its begin it is written 00:00.</summary>
    private const string Midnight = "24:00";

    /// <summary>The span; null where something is wrong, which the reader's errors name.</summary>
    public static OpeningSpan? Read(JsonObjectReader entry)
    {
        var day = entry.OneOf("day", Days, required: true);
        var from = Time(entry, "from", StartForm());
        var to = Time(entry, "to", EndForm());
        entry.Done();
        return day is not null && from is not null && to is not null ? new OpeningSpan(day, from, to) : null;
    }

    public IsoDayOfWeek Weekday() => (IsoDayOfWeek)(1 + Array.IndexOf(Days, Day));

    public LocalTime Begin() => Clock(From);

    public LocalTime End() => Clock(To);

    /// <summary>The day on which the span that begins on <paramref name="day"/> ends.</summary>
    public LocalDate EndDay(LocalDate day) => string.CompareOrdinal(To, From) > 0 && To != Midnight ? day : day.PlusDays(1);

    private static LocalTime Clock(string text) =>
        text == Midnight ? LocalTime.Midnight
            : new LocalTime(int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(3, 2), CultureInfo.InvariantCulture));

    private static string? Time(JsonObjectReader entry, string name, Regex form)
    {
        if (entry.Text(name, 5, required: true) is not { } text)
            return null;
        if (form.IsMatch(text))
            return text;
        entry.Refuse(name, JsonCodes.InvalidValue, "A time of the day is expected, such as 09:30.");
        return null;
    }

    [GeneratedRegex(@"\A([01][0-9]|2[0-3]):[0-5][0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex StartForm();

    [GeneratedRegex(@"\A(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)\z", RegexOptions.CultureInvariant)]
    private static partial Regex EndForm();
}
