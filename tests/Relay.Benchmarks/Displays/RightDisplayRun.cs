using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace Relay.Benchmarks.Displays;

/// <summary>Random pushes over many tills through real sockets, some twice, many at once, while displays are cut off at random. No board may reach a display of
/// another till, and in the end each display shows the newest of its own tills.</summary>
internal static class RightDisplayRun
{
    private const int Shops = 20;
    private const int TillsEach = 10;
    private const int Senders = 16;
    private const int CutEvery = 200;
    private const int TwiceEvery = 10;

    public static async Task<int> RunAsync(string[] args)
    {
        var pushes = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("relay-bench-");
        await using var relay = await ServerProcess.RelayAsync(Path.Combine(folder.FullName, "data"));
        var tills = await LoadShops.TillsAsync(relay, Shops, TillsEach);
        var clients = tills.Select(till => relay.Client(till.Key)).ToList();
        var wrong = new ConcurrentBag<string>();
        var boards = 0;
        var displays = new List<(LoadDisplay Display, int[] Tills)>();
        foreach (var (till, cookie) in await LoadShops.PairAllAsync(relay, tills, 1))
        {
            int[] own = till % 4 == 0 ? [till, till + 1] : [till];
            displays.Add((new LoadDisplay(LoadShops.Hub(relay.Address), cookie, (_, board) => Judge(own, board)), own));
        }
        await ShareAsync(relay, tills);
        displays.ForEach(one => one.Display.Start());
        await LoadShops.UntilAsync(() => displays.All(one => one.Display.Board is not null), TimeSpan.FromSeconds(60));

        await Parallel.ForEachAsync(Enumerable.Range(0, pushes), new ParallelOptions { MaxDegreeOfParallelism = Senders }, async (number, _) =>
        {
            var till = RandomNumberGenerator.GetInt32(tills.Count);
            var text = FormattableString.Invariant($"{till} {number}");
            await LoadShops.SayAsync(clients[till], text);
            if (number % TwiceEvery == 0)
                await LoadShops.SayAsync(clients[till], text);
            if (number % CutEvery == 0)
                displays[RandomNumberGenerator.GetInt32(displays.Count)].Display.Drop();
        });
        for (var till = 0; till < tills.Count; till++)
            await LoadShops.SayAsync(clients[till], FormattableString.Invariant($"{till} last"));
        var settled = await LoadShops.UntilAsync(
            () => displays.All(one => one.Display.Board!.Text == FormattableString.Invariant($"{one.Tills.Max()} last")), TimeSpan.FromSeconds(120));
        Console.WriteLine(FormattableString.Invariant(
            $"{pushes} pushes over {tills.Count} tills to {displays.Count} displays, {boards} boards arrived, {displays.Sum(one => one.Display.Connections)} connections: {wrong.Count} at a wrong display, {displays.Sum(one => one.Display.Older)} older ones dropped, in the end {(settled ? "each shows" : "NOT each shows")} the newest of its tills"));
        await Task.WhenAll(displays.Select(one => one.Display.StopAsync()));
        displays.ForEach(one => one.Display.Dispose());
        clients.ForEach(client => client.Dispose());
        folder.Delete(recursive: true);
        return wrong.IsEmpty && settled ? 0 : 1;

        void Judge(int[] own, SeenBoard board)
        {
            Interlocked.Increment(ref boards);
            if (board.State == "message" && !own.Contains(int.Parse(board.Text!.Split(' ')[0], CultureInfo.InvariantCulture)))
                wrong.Add(board.Text);
        }
    }

    /// <summary>Every fourth display shows the next till of its shop too.</summary>
    private static async Task ShareAsync(ServerProcess relay, IReadOnlyList<LoadTill> tills)
    {
        for (var till = 0; till < tills.Count; till += 4)
        {
            using var mine = relay.Client(tills[till].Key);
            var id = (await mine.GetFromJsonAsync<JsonElement>("/v1/displays")).GetProperty("items")[0].GetProperty("displayId").GetString();
            using var shop = relay.Client(tills[till].ShopKey);
            using var answer = await shop.PatchAsJsonAsync("/v1/displays/" + id, new { tills = new[] { tills[till].TillId, tills[till + 1].TillId } });
            answer.EnsureSuccessStatusCode();
        }
    }
}
