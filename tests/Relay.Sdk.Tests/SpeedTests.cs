using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Relay.Sdk.Tests;

/// <summary>The SDK's aims, measured. Explicit: nothing fails because a machine was busy.</summary>
public sealed class SpeedTests(RelayFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Submit_adds_at_most_1_ms_to_the_raw_call()
    {
        using var client = fixture.Client();
        var (sdk, raw) = (new List<double>(), new List<double>());
        // In turn, so that both meet the same machine.
        for (var round = 0; round < 300; round++)
        {
            sdk.Add(await TimedAsync(() => client.SubmitAsync(Examples.Tea(), Cancellation)));
            raw.Add(await TimedAsync(PostAsync));
        }

        var added = sdk.Order().ElementAt(150) - raw.Order().ElementAt(150);
        TestContext.Current.TestOutputHelper?.WriteLine($"raw {raw.Order().ElementAt(150):0.00} ms, added {added:0.00} ms");
        Assert.InRange(added, -10, 1);
    }

    [Fact(Explicit = true)]
    public async Task Outbox_drains_1000_tickets_within_10_s()
    {
        using var folder = new TemporaryFolder();
        var away = OutboxTests.Options($"http://127.0.0.1:{RelayProcess.FreePort()}", fixture.Relay.TillKey, folder);
        using (var offline = new RelayClient(away))
            for (var index = 0; index < 1000; index++)
                await offline.SubmitAsync(Examples.Tea(), Cancellation);
        var since = Stopwatch.StartNew();
        using var client = new RelayClient(OutboxTests.Options(fixture.Relay.Url, fixture.Relay.TillKey, folder));
        await client.Outbox!.DrainAsync(Cancellation);

        TestContext.Current.TestOutputHelper?.WriteLine($"drained in {since.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(since.Elapsed.TotalSeconds, 0, 10);
    }

    private static async Task<double> TimedAsync(Func<Task> act)
    {
        var since = Stopwatch.StartNew();
        await act();
        return since.Elapsed.TotalMilliseconds;
    }

    private async Task PostAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/tickets", UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Examples.Tea().ToJson())) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", fixture.Relay.TillKey);
        request.Headers.Add("Idempotency-Key", Token.New());
        using var answer = await fixture.Relay.Http.SendAsync(request, Cancellation);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync(Cancellation);
    }
}
