using System.Globalization;
using System.Security.Cryptography;
using TicketRelay;

namespace Conformance.Checks;

/// <summary>What a till relies on, asked of a relay one by one.</summary>
internal sealed class RelayChecks : IDisposable
{
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    private readonly Wire _wire;
    private readonly List<Finding> _findings = [];
    private readonly List<string> _tokens = [];
    private readonly string _run = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private int _last;

    private RelayChecks(Wire wire) => _wire = wire;

    public static async Task<IReadOnlyList<Finding>> RunAsync(Uri relay, string key)
    {
        using var checks = new RelayChecks(new Wire(relay, key));
        if (await checks.ReachAsync())
        {
            await checks.TicketsAsync();
            await checks.SaleAsync();
            await checks.RefusalsAsync();
            await checks.PdfAsync();
            await checks.DisplayAsync();
            await checks.EraseAsync();
        }
        return checks._findings;
    }

    public void Dispose() => _wire.Dispose();

    /// <summary>Whether it is a relay, and knows the key; without that nothing else makes sense.</summary>
    private async Task<bool> ReachAsync()
    {
        try
        {
            var about = await _wire.LookAsync("/.well-known/ticket-relay.json");
            Note("It says what it is", about is { Status: 200 } && about.Text("software") == "Ticket Relay", $"version {about.Text("version")}, links begin with {about.Text("url")}");
            Note("Its clock is right to five minutes", about.Date is { } date && (TimeProvider.System.GetUtcNow() - date).Duration() < ClockDifference, $"it says {about.Date:u}");
            var stranger = await _wire.SubmitAsync(Ticket(NewNumber()), NewKey(), key: "tr_till_nobody");
            Note("It refuses a key that it does not know", stranger is { Status: 401, Slug: "key-invalid" }, Said(stranger));
            var known = await _wire.SendAsync(HttpMethod.Get, "/v1/tickets/" + Token.New());
            Note("It knows your key", known.Status == 404, Said(known));
            return known.Status == 404;
        }
        catch (HttpRequestException trouble)
        {
            Note("It can be reached", false, trouble.Message);
            return false;
        }
    }

    private async Task TicketsAsync()
    {
        var (number, key) = (NewNumber(), NewKey());
        var first = await SubmitAsync(Ticket(number), key);
        Note("It takes a ticket in", first.Status == 201, Said(first));
        var again = await SubmitAsync(Ticket(number), key);
        Note("The same request again gets the same answer", again.Status == 201 && again.Body.AsSpan().SequenceEqual(first.Body) && again.Replayed, Said(again));
        var other = await SubmitAsync(Ticket(number), NewKey());
        Note("The same ticket under another key is the same ticket", other.Text("token") == first.Text("token"), Said(other));
        var token = Token.New();
        var own = await SubmitAsync(Ticket(NewNumber(), $", \"token\": \"{token}\""), NewKey());
        Note("It keeps the token that a till made", own.Text("token") == token, Said(own));
        if (first.Text("link") is not { } link)
            return;
        var pdf = await _wire.FollowAsync(link + "/pdf");
        Note("The link leads anyone to a PDF", pdf is { Status: 200, ContentType: "application/pdf" }, Said(pdf));
        var verdict = await _wire.VerifyAsync(pdf.Body);
        Note("The PDF is genuine", verdict.Text("verdict") == "genuine", Said(verdict));
    }

    private async Task SaleAsync()
    {
        var sale = NewNumber();
        var receipt = await SubmitAsync(Ticket(sale, $", \"sale\": \"{sale}\""), NewKey());
        var gift = await SubmitAsync(Ticket(NewNumber(), $", \"sale\": \"{sale}\", \"type\": \"gift-receipt\""), NewKey());
        if (receipt.Text("link") is not { } all || gift.Text("link") is not { } one)
        {
            Note("Tickets of one sale stand behind one link", false, Said(gift));
            return;
        }
        var page = await _wire.FollowAsync(all);
        Note("Tickets of one sale stand behind one link", page.ContentType == "text/html" && page.Holds(gift.Text("token")), Said(page));
        var present = await _wire.FollowAsync(one + "/page");
        Note("A gift receipt's own link shows no price and no other ticket", present.Status == 200 && !present.Holds(receipt.Text("token")) && !present.Holds("9.90") && !present.Holds("9,90"), Said(present));
    }

    private async Task RefusalsAsync()
    {
        var (number, key) = (NewNumber(), NewKey());
        await SubmitAsync(Ticket(number), key);
        await RefusedAsync("Another body under the same Idempotency-Key is refused", Ticket(NewNumber()), key, 422, "idempotency-mismatch");
        await RefusedAsync("Another ticket under the same number is refused", Ticket(number, ", \"title\": \"Other\""), NewKey(), 409, "duplicate-number");
        await RefusedAsync("A member that the contract has not is refused and named", Ticket(NewNumber(), ", \"colour\": 1"), NewKey(), 400, null, "/colour");
        await RefusedAsync("A wrong check digit is refused and named",
            Ticket(NewNumber(), ", \"barcode\": {\"symbology\": \"ean13\", \"value\": \"4006381333930\"}"), NewKey(), 422, "invalid-content", "/barcode/value");
    }

    /// <summary>A relay may be too old for PDFs, and a host may want to approve the shop first: then it must say so.</summary>
    private async Task PdfAsync()
    {
        var (pdf, query) = (BlankPdf.Write(), "number=" + NewNumber());
        var sent = await _wire.SubmitPdfAsync(pdf, query, NewKey());
        if (sent.Slug is "unsupported-media-type" or "verification-required")
        {
            Note("It says why it takes no PDF of the till's own", true, Said(sent));
            return;
        }
        Note("It takes a PDF of the till's own", sent.Status == 201, Said(sent));
        if (sent.Text("token") is not { } token || sent.Text("link") is not { } link)
            return;
        _tokens.Add(token);
        var kept = await _wire.FollowAsync(link + "/pdf");
        Note("That PDF stays as it is, with what the relay adds behind it", kept.Body.AsSpan().StartsWith(pdf), $"{pdf.Length} bytes sent, {kept.Body.Length} came back");
        byte[] script = [.. pdf.AsSpan(0, pdf.Length - 1), .. "<script>"u8];
        var refused = await _wire.SubmitPdfAsync(script, "number=" + NewNumber(), NewKey());
        Note("A PDF that breaks a rule is refused and the rule named", refused is { Status: 422, Slug: "pdf-rejected" }, Said(refused));
    }

    private async Task DisplayAsync()
    {
        var shown = await _wire.SendAsync(HttpMethod.Put, "/v1/display", "{\"state\": \"idle\"}");
        Note("It shows on the till's displays", shown.Status == 200, Said(shown));
    }

    private async Task EraseAsync()
    {
        var answers = new List<int>();
        foreach (var token in _tokens.Distinct())
        {
            answers.Add((await _wire.SendAsync(HttpMethod.Delete, "/v1/tickets/" + token)).Status);
            answers.Add((await _wire.SendAsync(HttpMethod.Get, "/v1/tickets/" + token)).Status);
        }
        Note("What is erased is gone", answers.Count > 0 && answers.Chunk(2).All(pair => pair is [204, 404]), $"{answers.Count / 2} tickets of this check");
    }

    private async Task RefusedAsync(string rule, string json, string key, int status, string? slug, string? pointer = null)
    {
        var answer = await SubmitAsync(json, key);
        Note(rule, answer.Status == status && (slug is null || answer.Slug == slug) && (pointer is null || answer.Names(pointer)), Said(answer));
    }

    private async Task<WireAnswer> SubmitAsync(string json, string key)
    {
        var answer = await _wire.SubmitAsync(json, key);
        if (answer.Text("token") is { } token)
            _tokens.Add(token);
        return answer;
    }

    private void Note(string rule, bool kept, string detail) => _findings.Add(new Finding(rule, kept ? Verdict.Kept : Verdict.Broken, detail));

    private static string Said(WireAnswer answer) => answer.Status == 0 ? "nobody is there" : $"it said {answer.Status} {answer.Slug}".TrimEnd();

    private string NewNumber() => string.Create(CultureInfo.InvariantCulture, $"conformance-{_run}-{++_last}");

    private static string NewKey() => RandomNumberGenerator.GetHexString(32);

    private static string Ticket(string number, string more = "") =>
        $$"""{"number": "{{number}}", "total": 9.90, "currency": "EUR", "deliver": {"display": false}{{more}}}""";
}
