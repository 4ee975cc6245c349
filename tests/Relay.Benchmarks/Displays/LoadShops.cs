using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Relay.Benchmarks.Displays;

/// <summary>A till of the load with its key.</summary>
internal sealed record LoadTill(string TillId, string Key, string ShopKey);

/// <summary>Makes shops, tills and paired displays through the public API.</summary>
internal static class LoadShops
{
    public static async Task<IReadOnlyList<LoadTill>> TillsAsync(ServerProcess relay, int shops, int tillsEach)
    {
        var tills = new List<LoadTill>();
        using var client = relay.Client();
        for (var shop = 0; shop < shops; shop++)
        {
            using var answer = await client.PostAsJsonAsync("/v1/shops", new
            {
                name = FormattableString.Invariant($"Shop {shop}"),
                tills = Enumerable.Range(0, tillsEach).Select(till => till.ToString(CultureInfo.InvariantCulture)),
            });
            answer.EnsureSuccessStatusCode();
            var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
            var shopKey = made.GetProperty("shopKey").GetString()!;
            tills.AddRange(made.GetProperty("tills").EnumerateArray()
                .Select(till => new LoadTill(till.GetProperty("tillId").GetString()!, till.GetProperty("tillKey").GetString()!, shopKey)));
        }
        return tills;
    }

    /// <summary>Pairs a new display as a tablet does, and returns its cookie.</summary>
    public static async Task<string> PairAsync(ServerProcess relay, string tillKey)
    {
        using var till = relay.Client(tillKey);
        using var opened = await till.PostAsJsonAsync("/v1/pairings", new { });
        opened.EnsureSuccessStatusCode();
        var link = new Uri((await opened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!);
        using var tablet = relay.Client();
        using var paired = await tablet.PostAsync(new Uri(link.AbsolutePath, UriKind.Relative), new FormUrlEncodedContent([]));
        return paired.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    /// <summary>Pairs so many displays with each till, some at a time.</summary>
    public static async Task<IReadOnlyList<(int Till, string Cookie)>> PairAllAsync(ServerProcess relay, IReadOnlyList<LoadTill> tills, int each)
    {
        var cookies = new System.Collections.Concurrent.ConcurrentBag<(int, string)>();
        await Parallel.ForEachAsync(Enumerable.Range(0, tills.Count), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (till, _) =>
        {
            for (var number = 0; number < each; number++)
                cookies.Add((till, await PairAsync(relay, tills[till].Key)));
        });
        return [.. cookies];
    }

    public static Uri Hub(Uri address) => new UriBuilder(address) { Scheme = "ws", Path = "/hub/display" }.Uri;

    public static async Task SayAsync(HttpClient till, string text)
    {
        using var answer = await till.PutAsJsonAsync("/v1/display", new { state = "message", text, seconds = 3600 });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Asks again until it is so.</summary>
    public static async Task<bool> UntilAsync(Func<bool> isSo, TimeSpan patience)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (!isSo())
        {
            if (clock.Elapsed > patience)
                return false;
            await Task.Delay(20);
        }
        return true;
    }
}
