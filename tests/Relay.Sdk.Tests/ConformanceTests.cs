using System.Net.Http.Headers;
using System.Text;
using Conformance;
using Conformance.Checks;
using Conformance.Recording;

namespace Relay.Sdk.Tests;

/// <summary>The kit finds what is wrong, and nothing where nothing is.</summary>
public sealed class ConformanceTests(RelayFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Real_relay_keeps_every_promise()
    {
        var findings = await RelayChecks.RunAsync(new Uri(fixture.Relay.Url), fixture.Relay.TillKey);

        Assert.Empty(findings.Where(finding => finding.Verdict != Verdict.Kept).Select(finding => $"{finding.Rule}: {finding.Detail}"));
        Assert.True(findings.Count >= 15);
    }

    [Fact]
    public async Task Relay_that_forgets_and_accepts_everything_is_found_out()
    {
        await using var relay = await FakeRelay.StartAsync((context, asked) =>
            asked.Method == "POST" && asked.Target == "/v1/tickets" ? FakeRelay.AcceptAsync(context, asked) : FakeRelay.ProblemAsync(context, 404, "not-found"));

        var broken = (await RelayChecks.RunAsync(new Uri(relay.Url), "tr_till_a")).Where(finding => finding.Verdict == Verdict.Broken).Select(finding => finding.Rule).ToList();

        Assert.Contains("It refuses a key that it does not know", broken);
        Assert.Contains("The same request again gets the same answer", broken);
        Assert.Contains("Another ticket under the same number is refused", broken);
        Assert.Contains("The link leads anyone to a PDF", broken);
        Assert.Contains("What is erased is gone", broken);
    }

    [Fact]
    public async Task Till_that_uses_the_sdk_keeps_every_rule_while_answers_get_lost()
    {
        using var folder = new TemporaryFolder();
        await using var proxy = await RecordingProxy.StartAsync(new Uri(fixture.Relay.Url), port: 0, new FaultPlan(Calm: false));
        var options = fixture.Relay.PatientOptions();
        using (var till = new RelayClient(new RelayClientOptions(proxy.Url, fixture.Relay.TillKey) { AnswerWithin = options.AnswerWithin, Timeout = options.Timeout }))
            for (var index = 0; index < 5; index++)
                Assert.True((await till.SubmitAsync(Examples.Tea(), Cancellation)).IsStored);

        var findings = TillRules.Judge(proxy.Exchanges);

        Assert.Empty(findings.Where(finding => finding.Verdict == Verdict.Broken).Select(finding => $"{finding.Rule}: {finding.Detail}"));
        Assert.Contains(findings, finding => finding is { Rule: "A request whose answer got lost is sent again", Verdict: Verdict.Kept });
        Assert.Contains(findings, finding => finding is { Rule: "It waits as long as Retry-After says", Verdict: Verdict.Kept });
    }

    [Fact]
    public async Task Careless_till_is_told_each_rule_that_it_breaks()
    {
        await using var proxy = await RecordingProxy.StartAsync(new Uri(fixture.Relay.Url), port: 0, new FaultPlan(Calm: false));
        var number = Examples.NewNumber();
        // New keys on each try, no retry where the answer got lost, members of its own, floating-point dust, a number used twice.
        foreach (var (json, key) in new[]
        {
            ($$"""{"number": "{{number}}", "total": 9.9, "currency": "EUR"}""", "careless-1-" + number),
            ($$"""{"number": "{{number}}x", "total": 1, "currency": "EUR"}""", "careless-2-" + number),
            ($$"""{"number": "{{number}}", "total": 8, "currency": "EUR"}""", "careless-3-" + number),
            ($$"""{"number": "{{number}}z", "total": 9.899999999999999, "currency": "EUR"}""", "careless-4-" + number),
            ($$"""{"number": "{{number}}z", "total": 9.899999999999999, "currency": "EUR"}""", "careless-5-" + number),
            ($$"""{"number": "{{number}}y", "total": 1, "currency": "EUR", "colour": "red"}""", "careless-6-" + number),
            ($$"""{"number": "{{number}}w", "total": 1, "currency": "EUR", "colour": "red"}""", "short"),
        })
            await SendAsync(proxy.Url, json, key);

        var report = new StringWriter();
        var code = Report.Print(report, TillRules.Judge(proxy.Exchanges));

        Assert.Equal(1, code);
        foreach (var rule in new[]
        {
            "Each ticket has an Idempotency-Key", "A retry keeps its Idempotency-Key", "A number stands for one ticket", "Every member is one that the contract has",
            "Amounts are decimals", "A request whose answer got lost is sent again",
        })
            Assert.Contains("BAD  " + rule, report.ToString(), StringComparison.Ordinal);
        Assert.Contains("/colour (unknown-member)", report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("tr_till_", report.ToString(), StringComparison.Ordinal);
    }

    private async Task SendAsync(string url, string json, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url + "/v1/tickets")) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", fixture.Relay.TillKey);
        request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var answer = await fixture.Relay.Http.SendAsync(request, Cancellation);
        }
        catch (HttpRequestException)
        {
            // Lost on purpose; this till does not care.
        }
    }
}
