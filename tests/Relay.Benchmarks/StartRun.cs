namespace Relay.Benchmarks;

/// <summary>Time from the start of the process to ready, on an empty and on a used data folder, and resident memory when idle.</summary>
internal static class StartRun
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("relay-bench-");
        try
        {
            var times = new List<double>();
            var memory = new List<double>();
            for (var round = 0; round <= Rounds; round++)
            {
                await using var relay = await ServerProcess.RelayAsync(Path.Combine(folder.FullName, "data"));
                if (round == 0)
                    Console.WriteLine(FormattableString.Invariant($"first start: {relay.StartTime.TotalMilliseconds:F0} ms"));
                else
                    times.Add(relay.StartTime.TotalMilliseconds);
                memory.Add(relay.Memory());
            }
            Console.WriteLine(FormattableString.Invariant($"median of {Rounds}: ready after {PostRun.Median(times):F0} ms, idle with {PostRun.Median(memory):F0} MiB resident"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
