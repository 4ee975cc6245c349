using System.Diagnostics;
using System.Globalization;

namespace Relay.Benchmarks;

/// <summary>Whole durable POST against the bare endpoint, A B A B, on the same machine in the same minutes.</summary>
internal static class PostRun
{
    private const int Rounds = 5;
    private const int Connections = 64;

    public static async Task<int> RunAsync(string[] args)
    {
        var tickets = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3000;
        var folder = Directory.CreateTempSubdirectory("relay-bench-");
        try
        {
            await using var relay = await ServerProcess.RelayAsync(Path.Combine(folder.FullName, "data"));
            await using var bare = await ServerProcess.BareAsync();
            var key = await relay.TillKeyAsync();
            var next = 0;
            await LoadAsync(relay, key, tickets, next);
            await LoadAsync(bare, null, tickets, next);
            var ratios = new List<double>();
            var costs = new List<double>();
            Console.WriteLine("round  relay µs CPU/ticket  tickets/s   bare µs CPU/request  ratio");
            for (var round = 1; round <= Rounds; round++)
            {
                next += tickets;
                var ours = await LoadAsync(relay, key, tickets, next);
                var least = await LoadAsync(bare, null, tickets, next);
                ratios.Add(ours.Micros / least.Micros);
                costs.Add(ours.Micros);
                Console.WriteLine(FormattableString.Invariant($"{round,5}  {ours.Micros,19:F0}  {ours.PerSecond,9:F0}   {least.Micros,19:F0}  {ours.Micros / least.Micros,5:F1}"));
            }
            Console.WriteLine(FormattableString.Invariant($"median {Median(costs):F0} µs CPU per ticket, {Median(ratios):F1} x the bare endpoint; resident {relay.Memory():F0} MiB afterwards"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<(double Micros, double PerSecond)> LoadAsync(ServerProcess server, string? key, int tickets, int from)
    {
        var bodies = Enumerable.Range(from, tickets).Select(seed => SampleTicket.Json(seed)).ToArray();
        using var client = server.Client(key);
        var taken = -1;
        var cpu = server.Cpu();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            for (int mine; (mine = Interlocked.Increment(ref taken)) < tickets;)
                await ServerProcess.PushAsync(client, bodies[mine], FormattableString.Invariant($"bench-{from + mine:D8}"));
        })));
        return ((server.Cpu() - cpu).TotalMicroseconds / tickets, tickets / clock.Elapsed.TotalSeconds);
    }
}
