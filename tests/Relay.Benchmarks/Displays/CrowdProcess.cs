using System.Diagnostics;

namespace Relay.Benchmarks.Displays;

/// <summary>Idle displays in a process of their own: thousands of connections beside the clock that measures would stop it for their own garbage.</summary>
internal sealed class CrowdProcess : IAsyncDisposable
{
    private const string Connected = "connected";

    /// <summary>Displays of many shops were not switched on together: their signs of life, each 15 s, are spread over that time. All at once would be a stampede every 15 s.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(25);

    private readonly Process _process;

    private CrowdProcess(Process process) => _process = process;

    /// <summary>Starts one display for each cookie, and returns when all are connected.</summary>
    public static async Task<CrowdProcess> StartAsync(Uri hub, IReadOnlyCollection<string> cookies)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("crowd");
        start.ArgumentList.Add(hub.AbsoluteUri);
        var crowd = new CrowdProcess(Process.Start(start)!);
        foreach (var cookie in cookies)
            await crowd._process.StandardInput.WriteLineAsync(cookie);
        crowd._process.StandardInput.Close();
        if (await crowd._process.StandardOutput.ReadLineAsync() != Connected)
            throw new TimeoutException("Not all idle displays connected.");
        return crowd;
    }

    /// <summary>The process itself: cookies come line by line; it ends when it is killed.</summary>
    public static async Task<int> RunAsync(string hub)
    {
        var displays = new List<LoadDisplay>();
        while (await Console.In.ReadLineAsync() is { } cookie)
            displays.Add(new LoadDisplay(new Uri(hub), cookie, (_, _) => { }));
        using var steps = new PeriodicTimer(Step);
        foreach (var some in displays.Chunk(Math.Max(1, (int)(displays.Count * Step / Spread))))
        {
            foreach (var display in some)
                display.Start();
            await steps.WaitForNextTickAsync();
        }
        if (!await LoadShops.UntilAsync(() => displays.All(display => display.Connections > 0), TimeSpan.FromSeconds(120)))
            return 1;
        Console.WriteLine(Connected);
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
