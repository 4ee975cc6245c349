using System.Diagnostics;
using CsCheck;

namespace Relay.Sdk.Tests;

/// <summary>A till that is killed again and again, with a relay that comes and goes.</summary>
public sealed class OutboxKillTests(RelayFixture fixture)
{
    private static string Till { get; } = Checkout.At("tests", "Relay.Sdk.OldTill", "bin", Checkout.Configuration, "net10.0", "Relay.Sdk.OldTill");

    [Fact]
    public Task Till_killed_20_times_loses_no_ticket_and_duplicates_none() => RunAsync(kills: 20);

    [Fact(Explicit = true)]
    public Task Till_killed_500_times_loses_no_ticket_and_duplicates_none() => RunAsync(kills: 500);

    [Fact]
    public async Task Old_till_on_the_framework_of_its_time_hands_over_and_drains()
    {
        using var folder = new TemporaryFolder();
        var relay = fixture.Relay;
        var program = Checkout.At("tests", "Relay.Sdk.OldTill", "bin", Checkout.Configuration, "net461", "Relay.Sdk.OldTill.exe");

        var output = await Tool.RunAsync("mono", program, relay.Url, relay.TillKey, folder.File("outbox"), "1", "10");

        Assert.EndsWith("drained", output.TrimEnd(), StringComparison.Ordinal);
        var kept = Kept(output);
        Assert.Equal(10, kept.Count);
        foreach (var (number, token) in kept)
            Assert.Equal(number, (await relay.TicketJsonAsync(token)).GetProperty("number").GetString());
    }

    private static async Task RunAsync(int kills)
    {
        using var folder = new TemporaryFolder();
        await using var relay = await RelayProcess.StartAsync(folder.File("data"));
        var kept = new Dictionary<string, string>();
        var next = 1;
        for (var round = 0; round < kills; round++)
        {
            if (round % 20 == 7)
                await relay.KillAsync();
            else if (round % 20 == 13)
                await relay.StartAgainAsync();
            var output = await RunKilledAsync(relay, folder, next, Gen.Int[0, 15].Single());
            foreach (var (number, token) in Kept(output))
                Assert.True(kept.TryAdd(number, token), $"{number} was handed over twice.");
            next += 1000;
        }

        // The last run is left alone: it sends what is left.
        Assert.EndsWith("drained", (await Tool.RunAsync(Till, relay.Url, relay.TillKey, folder.File("outbox"), "0", "0")).TrimEnd(), StringComparison.Ordinal);
        Assert.NotEmpty(kept);
        using var client = new RelayClient(relay.PatientOptions());
        foreach (var (number, token) in kept)
            Assert.Equal(token, (await client.FindTicketAsync(number)).Token);
    }

    /// <summary>Lets the till hand over so many tickets, then kills it wherever it is.</summary>
    private static async Task<string> RunKilledAsync(RelayProcess relay, TemporaryFolder folder, int first, int tickets)
    {
        var start = new ProcessStartInfo(Till, [relay.Url, relay.TillKey, folder.File("outbox"), $"{first}", "1000"]) { RedirectStandardOutput = true };
        using var till = Process.Start(start)!;
        var lines = new List<string>();
        while (lines.Count <= tickets && await till.StandardOutput.ReadLineAsync() is { } line)
            lines.Add(line);
        till.Kill();
        lines.AddRange((await till.StandardOutput.ReadToEndAsync()).Split('\n'));
        await till.WaitForExitAsync();
        return string.Join('\n', lines);
    }

    /// <summary>What it said was handed over; a last line that was cut short does not count.</summary>
    private static List<(string Number, string Token)> Kept(string output) =>
        [.. output.Split('\n').Select(line => line.Split(' ')).Where(words => words is ["kept", _, { Length: 26 }, _]).Select(words => (words[1], words[2]))];
}
