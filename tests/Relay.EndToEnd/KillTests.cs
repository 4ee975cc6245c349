using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;

namespace Relay.EndToEnd;

/// <summary>The oracle is a client of its own: it knows only what it asked and what was acknowledged.</summary>
public sealed class KillTests
{
    private const int Workers = 6;
    private const int AcknowledgedPerCycle = 25;

    [Fact]
    public Task No_acknowledged_ticket_is_lost_and_none_is_stored_twice_in_10_kills() => KillUnderLoadAsync(cycles: 10);

    /// <summary>The long form: <c>tests/run Relay.EndToEnd -explicit only</c>.</summary>
    [Fact(Explicit = true)]
    public Task No_acknowledged_ticket_is_lost_and_none_is_stored_twice_in_1000_kills() => KillUnderLoadAsync(cycles: 1000);

    private static async Task KillUnderLoadAsync(int cycles)
    {
        using var folder = new TemporaryFolder();
        var port = RelayProcess.FreePort();
        var acknowledged = new ConcurrentDictionary<string, Acknowledgement>();
        var contradictions = new ConcurrentQueue<string>();
        var pending = new string?[Workers];
        var made = 0;
        var tillKey = "";
        for (var cycle = 0; cycle <= cycles; cycle++)
        {
            await using var relay = await StartAsync(folder, port);
            if (cycle == 0)
                (_, tillKey) = await TillClient.RegisterAsync(relay);
            if (cycle == cycles)
            {
                await CheckAsync(relay, tillKey, acknowledged);
                break;
            }
            var before = acknowledged.Count;
            using var enough = new CancellationTokenSource();
            var work = Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
            {
                using var till = new TillClient(relay.Client(tillKey));
                while (!enough.IsCancellationRequested)
                {
                    // What was in flight when the relay died is asked again, as a till does.
                    var number = pending[worker] ??= $"{worker}-{Interlocked.Increment(ref made)}";
                    if (await TryPushAsync(till, number) is not { } ticket)
                        return;
                    pending[worker] = null;
                    if (acknowledged.GetOrAdd(number, ticket) != ticket)
                        contradictions.Enqueue(number);
                    if (acknowledged.Count - before >= AcknowledgedPerCycle && !enough.IsCancellationRequested)
                    {
                        await relay.KillAsync();
                        await enough.CancelAsync();
                    }
                }
            })).ToArray();
            await Task.WhenAll(work);
        }
        Assert.Empty(contradictions);
    }

    private static async Task<Acknowledgement?> TryPushAsync(TillClient till, string number)
    {
        try
        {
            var (status, ticket) = await till.PushAsync(Ticket(number), "key-of-" + number);
            Assert.Equal(HttpStatusCode.Created, status);
            return ticket;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task CheckAsync(RelayProcess relay, string tillKey, ConcurrentDictionary<string, Acknowledgement> acknowledged)
    {
        using var phone = relay.Client();
        using var till = new TillClient(relay.Client(tillKey));
        var lost = new List<string>();
        foreach (var (number, ticket) in acknowledged)
        {
            using var answer = await phone.GetAsync(new Uri($"/T/{ticket.Token}/pdf", UriKind.Relative));
            var whole = answer.IsSuccessStatusCode
                && Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())) == ticket.Sha256;
            var (_, again) = await till.PushAsync(Ticket(number), "key-of-" + number);
            var (_, otherKey) = await till.PushAsync(Ticket(number), "another-key-of-" + number);
            if (!whole || again != ticket || otherKey != ticket)
                lost.Add(number);
        }
        Assert.Empty(lost);
        Assert.NotEmpty(acknowledged);
    }

    private static Task<RelayProcess> StartAsync(TemporaryFolder folder, int port) =>
        RelayProcess.StartAsync(folder.File("data"), port, "--Relay:Registration=open", "--Relay:Limits:RequestsPerSecondAndKey=100000");

    private static string Ticket(string number) => $$"""
        {"number":"{{number}}","total":12.5,"currency":"EUR","issuedAt":"2026-11-22T10:00:00+01:00",
         "lines":[{"description":"Thé vert","quantity":1,"total":12.5}]}
        """;
}
