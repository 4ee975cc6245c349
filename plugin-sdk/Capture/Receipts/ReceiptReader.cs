using System.Globalization;
using System.Text.RegularExpressions;
using Capture.Paper;

namespace Capture.Receipts;

/// <summary>Finds on a sheet what a ticket needs to know.</summary>
internal static partial class ReceiptReader
{
    public static Receipt Read(PaperSheet sheet, ReceiptRules rules)
    {
        var text = sheet.Text;
        var number = InTime(() => rules.Number.Match(text) is { Success: true } first ? first : null);
        var total = InTime(() => rules.Total.Matches(text) is [.., var last] ? last : null);
        var amount = total is null ? null : Amount(total.Groups[1].Value);
        return new Receipt(number?.Groups[1].Value is { Length: > 0 } found ? found : null, amount, amount is null ? null : LineOf(text, total!.Groups[1].Index));
    }

    /// <summary>A rule that takes for ever on this receipt finds nothing on it.</summary>
    private static Match? InTime(Func<Match?> find)
    {
        try
        {
            return find();
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>A line of an article, such as <c>2 x Baguette      2,40</c>: what and how much; null where it says no amount.</summary>
    public static (string What, decimal Amount)? Article(string line)
    {
        var match = ArticleLine().Match(line);
        return match.Success && Amount(match.Groups[2].Value) is { } amount ? (match.Groups[1].Value.Trim(), amount) : null;
    }

    /// <summary>An amount as people write it: the last point or comma before two digits parts the cents; what is before it and no digit means nothing.</summary>
    public static decimal? Amount(string text)
    {
        var cents = text.Length > 3 && text[^3] is '.' or ',' ? 2 : 0;
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        if (digits.Length == 0 || !decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            return null;
        var amount = cents == 0 ? whole : whole * 0.01m;
        return text.StartsWith('-') ? -amount : amount;
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n');

    [GeneratedRegex(@"^(.*\S)\s{2,}(-?\d[\d .,']*[.,]\d{2})\s*(?:€|EUR)?\s*\w?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArticleLine();
}

/// <param name="TotalRow">The row that says it, from 0.</param>
internal sealed record Receipt(string? Number, decimal? Total, int? TotalRow);
