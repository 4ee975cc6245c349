using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Relay.Benchmarks.Displays;

/// <summary>Tickets at a steady rate, each to its own till's display, with many others idle; beside a bare hub that reads the same JSON and sends a board of the same size.
/// The load keeps its pace whether answers come or not: a server that falls behind shows it.</summary>
internal static class RateRun
{
    private const int Busy = 100;
    private static readonly int[] WarmUpRates = [400, 400, 400, 800, 800];
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private static int _sent = 1_000_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var idle = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000;
        var rates = args.Length > 2 ? args[2].Split(',').Select(rate => int.Parse(rate, CultureInfo.InvariantCulture)).ToArray() : [50, 100, 200, 400, 1000];
        foreach (var bare in new[] { false, true })
        {
            var folder = Directory.CreateTempSubdirectory("relay-bench-");
            await using var server = bare ? await ServerProcess.BareHubAsync() : await ServerProcess.RelayAsync(Path.Combine(folder.FullName, "data"));
            var arrivals = new ConcurrentDictionary<string, long>();
            var (keys, displays, idleCookies) = await ConnectAsync(server, bare, idle, arrivals);
            await using var crowd = await CrowdProcess.StartAsync(LoadShops.Hub(server.Address), idleCookies);
            var lines = keys.ConvertAll(key => new LoadLine(server.Address, key));
            // A till's day is long: what is measured is a server whose code is compiled.
            foreach (var rate in WarmUpRates)
                await MeasureAsync(server, (bare ? "bare hub" : "relay") + ", warming up", lines, rate, arrivals);
            foreach (var rate in rates)
                await MeasureAsync(server, bare ? "bare hub" : "relay", lines, rate, arrivals);
            await Task.WhenAll(displays.Select(display => display.StopAsync()));
            displays.ForEach(display => display.Dispose());
            lines.ForEach(line => line.Dispose());
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task<(List<string> Keys, List<LoadDisplay> Displays, IReadOnlyCollection<string> Idle)> ConnectAsync(
        ServerProcess server, bool bare, int idle, ConcurrentDictionary<string, long> arrivals)
    {
        void Seen(LoadDisplay display, SeenBoard board)
        {
            if (board.Amount is { } amount)
                arrivals.TryAdd(Digits(amount), Stopwatch.GetTimestamp());
        }
        var hub = LoadShops.Hub(server.Address);
        var displays = new List<LoadDisplay>();
        List<string> keys;
        List<string> others;
        if (bare)
        {
            keys = [.. Enumerable.Range(0, Busy).Select(till => till.ToString(CultureInfo.InvariantCulture))];
            displays.AddRange(keys.Select(key => new LoadDisplay(new UriBuilder(hub) { Query = "till=" + key }.Uri, "none=1", Seen)));
            others = [.. Enumerable.Repeat("none=1", idle)];
        }
        else
        {
            var tills = await LoadShops.TillsAsync(server, Busy / 10, 10);
            keys = [.. tills.Select(till => till.Key)];
            var crowd = await LoadShops.TillsAsync(server, 50, 10);
            displays.AddRange((await LoadShops.PairAllAsync(server, tills, 1)).Select(paired => new LoadDisplay(hub, paired.Cookie, Seen)));
            others = [.. (await LoadShops.PairAllAsync(server, crowd, Math.Max(1, idle / crowd.Count))).Select(paired => paired.Cookie)];
        }
        displays.ForEach(display => display.Start());
        await LoadShops.UntilAsync(() => displays.All(display => display.Connections > 0), TimeSpan.FromSeconds(120));
        return (keys, displays, others);
    }

    private static async Task MeasureAsync(ServerProcess server, string name, List<LoadLine> tills, int rate, ConcurrentDictionary<string, long> arrivals)
    {
        arrivals.Clear();
        var count = (int)(rate * Length.TotalSeconds);
        var begun = new Dictionary<string, long>(count);
        var (cpu, load) = (server.Cpu(), Environment.CpuUsage.TotalTime);
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Tick);
        for (var number = 0; number < count; await timer.WaitForNextTickAsync())
            for (var due = Math.Min(count, (int)(clock.Elapsed.TotalSeconds * rate)); number < due; number++)
                Push(tills[number % tills.Count], _sent++, begun);
        await LoadShops.UntilAsync(() => arrivals.Count >= count || tills.Exists(till => till.Fault is not null), TimeSpan.FromSeconds(10));
        if (tills.Find(till => till.Fault is not null) is { Fault: { } fault })
            throw fault;
        var times = begun.Where(one => arrivals.ContainsKey(one.Key)).Select(one => Stopwatch.GetElapsedTime(one.Value, arrivals[one.Key]).TotalMilliseconds).Order().ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"{name}, {rate} tickets/s: {times.Count} of {count} arrived, p50 {times[times.Count / 2]:F1} ms, p99 {times[times.Count * 99 / 100]:F1} ms, worst {times[^1]:F1} ms, CPU {(server.Cpu() - cpu).TotalMilliseconds / count:F2} ms each, and the load's {(Environment.CpuUsage.TotalTime - load).TotalMilliseconds / count:F2} ms"));
    }

    /// <summary>A board that is replaced before it was sent never arrives, as it should be: each till has its next ticket only after a full round.</summary>
    private static void Push(LoadLine till, int number, Dictionary<string, long> begun)
    {
        begun[FormattableString.Invariant($"{number}00")] = Stopwatch.GetTimestamp();
        till.Push(FormattableString.Invariant($$"""{"number":"{{number}}","total":{{number}}.00,"currency":"EUR","language":"en"}"""), FormattableString.Invariant($"rate-{number:D12}"));
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
