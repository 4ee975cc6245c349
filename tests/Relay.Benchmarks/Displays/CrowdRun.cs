using System.Diagnostics;
using System.Globalization;

namespace Relay.Benchmarks.Displays;

/// <summary>Many displays at one relay: what each costs, and how long it takes until all are back, with their present board, after the network dropped all of them at once
/// and after the relay was killed.</summary>
internal static class CrowdRun
{
    private const int Shops = 50;
    private const int TillsEach = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    public static async Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000;
        var folder = Directory.CreateTempSubdirectory("relay-bench-");
        var data = Path.Combine(folder.FullName, "data");
        var relay = await ServerProcess.RelayAsync(data);
        var displays = new List<LoadDisplay>();
        try
        {
            var tills = await LoadShops.TillsAsync(relay, Shops, TillsEach);
            var paired = await LoadShops.PairAllAsync(relay, tills, count / tills.Count);
            // Paired, not connected: what pairing left in memory is no display's.
            await relay.DisposeAsync();
            relay = await ServerProcess.RelayAsync(data, relay.Address);
            var before = relay.Memory();
            displays.AddRange(paired.Select(one => new LoadDisplay(LoadShops.Hub(relay.Address), one.Cookie, (_, _) => { })));
            var clock = Stopwatch.StartNew();
            foreach (var some in displays.Chunk(25))
            {
                foreach (var display in some)
                    display.Start();
                await Task.Delay(50);
            }
            Require(await LoadShops.UntilAsync(() => displays.All(display => display.Connections >= 1), Patience), "connect");
            Say($"{displays.Count} displays connected in {clock.Elapsed.TotalSeconds:F1} s: resident {before:F0} -> {relay.Memory():F0} MiB, {Each(relay, before, displays.Count):F1} KiB each");
            await Task.Delay(TimeSpan.FromSeconds(40));
            Say($"idle for 40 s: {relay.Memory():F0} MiB, {Each(relay, before, displays.Count):F1} KiB each");

            await DropAllAsync(relay, tills, paired, displays, "dropped");
            await KillAsync(data, relay, displays, restarted => relay = restarted);
            Say($"resident in the end: {relay.Memory():F0} MiB; boards that came late and were dropped by their page: {displays.Sum(display => display.Older)}");
            return 0;
        }
        finally
        {
            await Task.WhenAll(displays.Select(display => display.StopAsync()));
            displays.ForEach(display => display.Dispose());
            await relay.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>While all are away every till says something else: who comes back must show that.</summary>
    private static async Task DropAllAsync(
        ServerProcess relay, IReadOnlyList<LoadTill> tills, IReadOnlyList<(int Till, string Cookie)> paired, List<LoadDisplay> displays, string word)
    {
        var connections = displays.Select(display => display.Connections).ToList();
        var clock = Stopwatch.StartNew();
        displays.ForEach(display => display.Drop());
        await Parallel.ForEachAsync(Enumerable.Range(0, tills.Count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (till, _) =>
        {
            using var client = relay.Client(tills[till].Key);
            await LoadShops.SayAsync(client, FormattableString.Invariant($"{word} {till}"));
        });
        Require(await LoadShops.UntilAsync(() => Enumerable.Range(0, displays.Count).All(at => displays[at].Connections > connections[at]), Patience), "come back");
        var back = clock.Elapsed;
        var wrong = Enumerable.Range(0, displays.Count).Count(at => displays[at].Board!.Text != FormattableString.Invariant($"{word} {paired[at].Till}"));
        Say($"all dropped at once: all back in {back.TotalSeconds:F1} s, {wrong} with another board than their till's present one");
    }

    private static async Task KillAsync(string data, ServerProcess relay, List<LoadDisplay> displays, Action<ServerProcess> keep)
    {
        var connections = displays.Select(display => display.Connections).ToList();
        var versions = displays.Select(display => display.Board!.Version).ToList();
        var clock = Stopwatch.StartNew();
        await relay.DisposeAsync();
        keep(await ServerProcess.RelayAsync(data, relay.Address));
        Require(await LoadShops.UntilAsync(() => Enumerable.Range(0, displays.Count).All(at => displays[at].Connections > connections[at]), Patience), "come back");
        var old = Enumerable.Range(0, displays.Count).Count(at => displays[at].Board!.Version <= versions[at] || displays[at].Board!.State != "idle");
        Say($"relay killed (-9) and started again: all back in {clock.Elapsed.TotalSeconds:F1} s, {old} with an old board");
    }

    private static double Each(ServerProcess relay, double before, int count) => (relay.Memory() - before) * 1024 / count;

    private static void Require(bool isSo, string what)
    {
        if (!isSo)
            throw new TimeoutException($"Not all displays did it in time: {what}.");
    }

    private static void Say(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
