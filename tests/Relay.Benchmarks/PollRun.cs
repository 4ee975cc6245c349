using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Relay.Benchmarks;

/// <summary>Printers with nothing to do, each asking every five seconds: CPU of the relay, as part of a core.</summary>
internal static class PollRun
{
    private const int PrintersPerShop = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);

    /// <summary>Printers ask for weeks: the runtime's compiling of what has just become hot, most of the cost of the first half minute, is no part of it.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(40);

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(25);

    public static async Task<int> RunAsync(string[] args)
    {
        var printers = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2000;
        var folder = Directory.CreateTempSubdirectory("relay-bench-");
        try
        {
            await using var relay = await ServerProcess.RelayAsync(Path.Combine(folder.FullName, "data"));
            var paths = new List<string>();
            while (paths.Count < printers)
                await AddShopAsync(relay, paths, Math.Min(PrintersPerShop, printers - paths.Count));
            foreach (var keepsConnection in new[] { true, false })
            {
                await PollAsync(relay, paths, keepsConnection, WarmUp);
                var (cpu, polls) = await PollAsync(relay, paths, keepsConnection, Measured);
                Console.WriteLine(FormattableString.Invariant(
                    $"{printers} idle printers, a poll each {Interval.TotalSeconds:F0} s, {(keepsConnection ? "connections kept" : "a connection for each poll")}: {cpu.TotalMicroseconds / polls:F0} µs CPU per poll, {100 * cpu / Measured:F1} % of a core"));
            }
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AddShopAsync(ServerProcess relay, List<string> paths, int count)
    {
        using var till = relay.Client(await relay.TillKeyAsync());
        for (var i = 0; i < count; i++)
        {
            using var answer = await till.PostAsJsonAsync("/v1/printers", new { name = $"Printer {i}", protocol = i % 2 == 0 ? "star-cloudprnt" : "epson-sdp" });
            answer.EnsureSuccessStatusCode();
            paths.Add(new Uri((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("url").GetString()!).AbsolutePath);
        }
    }

    /// <summary>Polls at the printers' pace, spread evenly, and says what that cost the relay.</summary>
    private static async Task<(TimeSpan Cpu, int Polls)> PollAsync(ServerProcess relay, List<string> paths, bool keepsConnection, TimeSpan time)
    {
        using var client = relay.Client();
        client.DefaultRequestHeaders.ConnectionClose = !keepsConnection;
        var (before, clock, sent) = (relay.Cpu(), Stopwatch.StartNew(), 0);
        using var timer = new PeriodicTimer(Tick);
        while (clock.Elapsed < time && await timer.WaitForNextTickAsync())
        {
            var due = (int)(clock.Elapsed / Interval * paths.Count) - sent;
            await Task.WhenAll(Enumerable.Range(sent, Math.Max(0, due)).Select(number => PollAsync(client, paths[number % paths.Count])));
            sent += Math.Max(0, due);
        }
        return (relay.Cpu() - before, sent);
    }

    private static async Task PollAsync(HttpClient client, string path)
    {
        using var body = path.StartsWith("/print/star/", StringComparison.Ordinal)
            ? new StringContent("""{"status":"23 6 0 0 0 0 0 0 0 ","printerMAC":"00:11:62:00:00:01","statusCode":"200%20OK","clientAction":null}""", Encoding.UTF8, "application/json")
            : new StringContent("ConnectionType=GetRequest&ID=printer1&Name=TM-m30", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await client.PostAsync(path, body);
        answer.EnsureSuccessStatusCode();
    }
}
