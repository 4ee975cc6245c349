using System.Globalization;
using System.Text.Json;

namespace Relay.Hosting.Json;

internal sealed partial class JsonObjectReader
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>A text by the <see cref="TextRules"/>, in NFC. A required one must not be blank.</summary>
    /// <param name="max">Most characters.</param>
    /// <param name="multiline">Whether line feeds may stand in it.</param>
    public string? Text(string name, int max, bool required = false, bool multiline = false)
    {
        if (!Take(name, JsonValueKind.String, required, out var value))
            return null;
        return AcceptText(value.GetString()!, Pointer.Member(name), max, required, multiline);
    }

    /// <summary>One of the texts listed, letter by letter.</summary>
    public string? OneOf(string name, IReadOnlyList<string> values, bool required = false)
    {
        if (!Take(name, JsonValueKind.String, required, out var value))
            return null;
        foreach (var allowed in values)
            if (value.ValueEquals(allowed))
                return allowed;
        Refuse(name, JsonCodes.InvalidValue, $"One of these is expected: {string.Join(", ", values)}.");
        return null;
    }

    /// <summary>A number with every digit as sent.</summary>
    public decimal? Decimal(string name, bool required = false, decimal min = decimal.MinValue, decimal max = decimal.MaxValue)
    {
        if (!Take(name, JsonValueKind.Number, required, out var value))
            return null;
        if (!ExactDecimal.TryRead(value, out var number))
            Refuse(name, JsonCodes.OutOfRange, "The number is too large or has too many digits: at most 28 can be kept exactly.");
        else if (number < min || number > max)
            Refuse(name, JsonCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"A number from {min} to {max} is expected."));
        else
            return number;
        return null;
    }

    /// <summary>A whole number.</summary>
    public int? Integer(string name, int min, int max, bool required = false)
    {
        if (!Take(name, JsonValueKind.Number, required, out var value))
            return null;
        if (ExactDecimal.TryRead(value, out var number) && number >= min && number <= max && decimal.IsInteger(number))
            return (int)number;
        Refuse(name, JsonCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"A whole number from {min} to {max} is expected."));
        return null;
    }

    public bool? Boolean(string name, bool required = false) =>
        Take(name, JsonValueKind.True, required, out var value) ? value.GetBoolean() : null;

    /// <summary>An RFC 3339 time; the offset must be there, and is kept.</summary>
    public DateTimeOffset? Time(string name, bool required = false)
    {
        if (!Take(name, JsonValueKind.String, required, out var value))
            return null;
        var text = value.GetString()!;
        if (HasOffset(text) && DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Refuse(name, JsonCodes.InvalidValue, "A time with its offset is expected, such as 2026-11-22T14:40:58+01:00.");
        return null;
    }

    /// <summary>A day of the calendar, <c>2026-11-22</c>.</summary>
    public DateOnly? Date(string name, bool required = false)
    {
        if (!Take(name, JsonValueKind.String, required, out var value))
            return null;
        if (DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Refuse(name, JsonCodes.InvalidValue, "A day is expected, such as 2026-11-22.");
        return null;
    }

    private string? AcceptText(string text, JsonPointer pointer, int max, bool required, bool multiline)
    {
        var accepted = TextRules.Accept(text, max, multiline, out var code, out var detail);
        if (accepted is null)
            Errors.Add(pointer, code, detail);
        else if (required && string.IsNullOrWhiteSpace(accepted))
            Errors.Add(pointer, JsonCodes.Empty, "This text must not be empty.");
        else
            return accepted;
        return null;
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
