using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Relay.EndToEnd;

/// <summary>The relay as its users run it: a process of its own, with a data folder, on a port of loopback.</summary>
internal sealed class RelayProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output;
    private readonly Lazy<Task> _killed;

    private RelayProcess(Process process, StringBuilder output, Uri address)
    {
        _process = process;
        _output = output;
        _killed = new Lazy<Task>(KillOnceAsync);
        Address = address;
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>Everything it wrote to standard output and error so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts it and waits until it is ready to store tickets.</summary>
    public static Task<RelayProcess> StartAsync(string folder, int? port = null, params string[] settings) =>
        StartAsync(folder, Path.Combine(AppContext.BaseDirectory, "Relay"), port, settings);

    /// <summary>The same with more in its environment.</summary>
    public static Task<RelayProcess> StartWithAsync(Dictionary<string, string> environment, string folder, params string[] settings) =>
        StartAsync(folder, Path.Combine(AppContext.BaseDirectory, "Relay"), null, environment, settings);

    /// <summary>The same for a program that lies elsewhere.</summary>
    public static Task<RelayProcess> StartAsync(string folder, string program, int? port = null, params string[] settings) => StartAsync(folder, program, port, [], settings);

    private static async Task<RelayProcess> StartAsync(string folder, string program, int? port, Dictionary<string, string> environment, string[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{port ?? FreePort()}");
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        // All tests come from one address and in a hurry.
        string[] hurry = ["--Relay:Limits:RequestsPerSecondAndKey=100000", "--Relay:Limits:RequestsPerSecondAndAddress=100000"];
        foreach (var argument in (string[])[$"--Urls={address}", $"--Relay:DataFolder={folder}", .. hurry, .. settings])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var relay = new RelayProcess(process, output, address);
        await relay.ReadyAsync();
        return relay;
    }

    public HttpClient Client(string? key = null)
    {
#pragma warning disable RS0030 // The factory of these tests' clients is here.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address, Timeout = Patience };
#pragma warning restore RS0030
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed. Any number of callers at once share one kill: a <see cref="Process"/> is not made for several threads,
    /// and one of two that waited for its end sometimes waited for ever.</summary>
    public Task KillAsync() => _killed.Value;

    /// <summary>SIGTERM, as a container or a service manager sends it; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        await SignalAsync("-TERM");
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>SIGSTOP: it says nothing any more, and no connection closes, as when a network goes away.</summary>
    public Task PauseAsync() => SignalAsync("-STOP");

    /// <summary>SIGCONT: it goes on where it was.</summary>
    public Task ContinueAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits for the process only: whoever kills it has no use for the end of what it wrote.</summary>
    private async Task KillOnceAsync()
    {
        _process.Kill();
        for (var since = Stopwatch.StartNew(); !_process.HasExited; await Task.Delay(10))
            if (since.Elapsed > Patience)
                throw new TimeoutException("The relay did not end when it was killed.");
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync().WaitAsync(Patience);
    }

    private async Task ReadyAsync()
    {
        using var client = Client();
        var since = Stopwatch.StartNew();
        while (since.Elapsed < Patience)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The relay ended with exit code {_process.ExitCode}.");
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet: asked again until patience ends.
            }
            // Between two looks: a loop without a pause takes the processor from what it waits for.
            await Task.Delay(10);
        }
        throw new TimeoutException("The relay did not become ready.");
    }

    private static void Keep(StringBuilder output, string? line)
    {
        lock (output)
            output.AppendLine(line);
    }
}
