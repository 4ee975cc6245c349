using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Relay.Benchmarks.Displays;

namespace Relay.Benchmarks;

/// <summary>From the start of a POST to the QR's board received on a connected display, while many other displays stand idle.</summary>
internal static class PushRun
{
    private const int Tickets = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        var idle = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000;
        var folder = Directory.CreateTempSubdirectory("relay-bench-");
        try
        {
            await using var relay = await ServerProcess.RelayAsync(Path.Combine(folder.FullName, "data"));
            var before = relay.Memory();
            var crowd = new ConcurrentBag<HubConnection>();
            var crowdKey = await relay.TillKeyAsync();
            await Parallel.ForEachAsync(Enumerable.Range(0, idle), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
                crowd.Add(await ConnectAsync(relay, await LoadShops.PairAsync(relay, crowdKey), _ => { })));
            Console.WriteLine(FormattableString.Invariant($"{idle} idle displays: resident {before:F0} -> {relay.Memory():F0} MiB, {(relay.Memory() - before) * 1024 / idle:F0} KiB each"));

            var key = await relay.TillKeyAsync();
            var arrivals = new ConcurrentDictionary<string, TaskCompletionSource<long>>();
            await using var display = await ConnectAsync(relay, await LoadShops.PairAsync(relay, key), board =>
            {
                if (board.TryGetProperty("qr", out _) && board.TryGetProperty("amount", out var amount))
                    arrivals.GetOrAdd(Digits(amount.GetString()!), _ => new()).TrySetResult(Stopwatch.GetTimestamp());
            });
            using var till = relay.Client(key);
            var times = new List<double>();
            for (var number = 1; number <= Tickets; number++)
            {
                var begun = Stopwatch.GetTimestamp();
                await ServerProcess.PushAsync(till, FormattableString.Invariant($$"""{"number":"{{number}}","total":{{number}}.00,"currency":"EUR","language":"en"}"""), FormattableString.Invariant($"bench-{number:D8}"));
                var arrived = await arrivals.GetOrAdd(Digits(FormattableString.Invariant($"{number}00")), _ => new()).Task.WaitAsync(TimeSpan.FromSeconds(10));
                times.Add(Stopwatch.GetElapsedTime(begun, arrived).TotalMilliseconds);
                await Task.Delay(Pause);
            }
            var counted = times.Skip(Tickets / 10).Order().ToList();
            Console.WriteLine(FormattableString.Invariant($"POST -> board on the display, {counted.Count} tickets one after the other: p50 {counted[counted.Count / 2]:F1} ms, p99 {counted[counted.Count * 99 / 100]:F1} ms, worst {counted[^1]:F1} ms"));
            foreach (var connection in crowd)
                await connection.DisposeAsync();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static async Task<HubConnection> ConnectAsync(ServerProcess relay, string cookie, Action<JsonElement> show)
    {
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(relay.Address, "/hub/display"), HttpTransportType.WebSockets, options =>
            {
                options.Headers["Cookie"] = cookie;
                options.SkipNegotiation = true;
            })
            .Build();
        connection.On("Show", show);
        await connection.StartAsync();
        return connection;
    }
}
