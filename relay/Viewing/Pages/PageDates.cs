using System.Globalization;
using Relay.Hosting;
using Relay.Viewing.Texts;

namespace Relay.Viewing.Pages;

/// <summary>Dates of the relay's own sentences, in UTC, for people and for machines. A receipt's dates are the receipt's: Documents writes them.</summary>
internal static class PageDates
{
    /// <summary>Such as <c>22 November 2026</c>.</summary>
    public static Html Day(DateTimeOffset at, DateTexts texts) =>
        Html.Of($"""<time datetime="{Machine(at)}">{DayText(at.UtcDateTime, texts)}</time>""");

    /// <summary>Such as <c>22 November 2026, 14:05 UTC</c>.</summary>
    public static Html Moment(DateTimeOffset at, DateTexts texts) =>
        Html.Of($"""<time datetime="{Machine(at)}">{DayText(at.UtcDateTime, texts)}{texts.At}{at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC</time>""");

    private static string DayText(DateTime at, DateTexts texts)
    {
        var day = at.Day == 1 ? texts.First : at.Day.ToString(CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, texts.Day, day, texts.Months[at.Month - 1], at.Year).Replace(' ', '\u00A0');
    }

    private static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
