using System.Text.Json;
using System.Text.RegularExpressions;
using TicketRelay;

namespace Conformance.Recording;

/// <summary>Judges what a till sent, by the rules of plugin-sdk/PROTOCOL.md. Pure.</summary>
internal static partial class TillRules
{
    /// <summary>A retry may come a little early: clocks differ, and the network takes time.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(200);

    public static IReadOnlyList<Finding> Judge(IReadOnlyList<Exchange> all)
    {
        var tickets = all.Where(one => one.IsTicket).ToList();
        var tries = tickets.Where(one => one.IdempotencyKey is not null).GroupBy(one => one.IdempotencyKey!).Select(group => group.ToList()).ToList();
        var json = tickets.Where(one => Member(one, "number") is not null).ToList();
        return
        [
            Each("The key comes in the header", all, one => one.Bearer),
            Each("No key stands in an address", all, one => !one.Target.Contains("tr_till_", StringComparison.Ordinal) && !one.Target.Contains("tr_shop_", StringComparison.Ordinal)),
            Each("Each ticket has an Idempotency-Key of 8 to 128 visible ASCII characters", tickets, one => one.IdempotencyKey is { Length: >= 8 and <= 128 } key && key.All(symbol => symbol is > ' ' and <= '~')),
            Each("A retry has the same body, byte for byte", Later(tries), one => one.Body.AsSpan().SequenceEqual(First(tries, one).Body)),
            Each("A retry keeps its Idempotency-Key", json.Where(one => Same(json, one) is not null), one => Same(json, one)!.IdempotencyKey == one.IdempotencyKey),
            Each("A number stands for one ticket", json, one => one.Slug != "duplicate-number"),
            Each("Every member is one that the contract has, with a value that it allows", tickets, one => one.Pointers.Count == 0, one => string.Join(", ", one.Pointers)),
            Each("Amounts are decimals, without the dust of binary floating point", json, one => !Dust().IsMatch(System.Text.Encoding.UTF8.GetString(one.Body))),
            Each("A token of the till's own is well-formed and used once", json.Where(one => Member(one, "token") is not null),
                one => Token.IsWellFormed(Member(one, "token")) && !json.Any(other => other.Index < one.Index && Member(other, "token") == Member(one, "token") && Member(other, "number") != Member(one, "number"))),
            Each("A request whose answer got lost is sent again", tickets.Where(one => one.Status == 0), one => Next(tries, one) is not null),
            Each("A ticket that met a busy relay is sent again", tickets.Where(one => one.Status is 429 or >= 500), one => Next(tries, one) is not null),
            Each("It waits as long as Retry-After says", tickets.Where(one => one.RetryAfter is not null && Next(tries, one) is not null), one => Next(tries, one)!.At - one.At >= one.RetryAfter - Early),
            Each("What was refused for good is not sent again as it was", tickets.Where(one => one.Status is >= 400 and < 500 && !one.AsksForMore), one => Next(tries, one) is null),
        ];
    }

    private static Finding Each(string rule, IEnumerable<Exchange> seen, Func<Exchange, bool> kept, Func<Exchange, string>? detail = null)
    {
        var list = seen.ToList();
        var bad = list.Where(one => !kept(one)).ToList();
        if (list.Count == 0)
            return new Finding(rule, Verdict.NotSeen, "");
        return bad.Count == 0
            ? new Finding(rule, Verdict.Kept, $"{list.Count} seen")
            : new Finding(rule, Verdict.Broken, "request " + string.Join("; ", bad.Take(10).Select(one => detail is null ? $"{one.Index}" : $"{one.Index}: {detail(one)}")));
    }

    private static IEnumerable<Exchange> Later(List<List<Exchange>> tries) => tries.SelectMany(group => group.Skip(1));

    /// <summary>The same bytes, sent before.</summary>
    private static Exchange? Same(List<Exchange> tickets, Exchange one) => tickets.Find(other => other.Index < one.Index && other.Body.AsSpan().SequenceEqual(one.Body));

    private static Exchange First(List<List<Exchange>> tries, Exchange one) => tries.First(group => group[0].IdempotencyKey == one.IdempotencyKey)[0];

    private static Exchange? Next(List<List<Exchange>> tries, Exchange one) =>
        tries.Find(group => group[0].IdempotencyKey == one.IdempotencyKey)?.Find(other => other.Index > one.Index);

    private static string? Member(Exchange one, string name)
    {
        try
        {
            return JsonDocument.Parse(one.Body).RootElement is { ValueKind: JsonValueKind.Object } ticket && ticket.TryGetProperty(name, out var value) ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Seven and more digits after the point are nobody's price.</summary>
    [GeneratedRegex(@"[:\[,]\s*-?\d+\.\d{7,}")]
    private static partial Regex Dust();
}
