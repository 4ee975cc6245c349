using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Relay.Benchmarks;

/// <summary>A server under measurement: a process of its own on loopback, whose CPU and memory the kernel tells.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Process _process;

    private ServerProcess(Process process, Uri address, TimeSpan start)
    {
        _process = process;
        Address = address;
        StartTime = start;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first ready answer.</summary>
    public TimeSpan StartTime { get; }

    /// <param name="address">Where an earlier one listened, so that displays find it again; a free port without it.</param>
    public static Task<ServerProcess> RelayAsync(string folder, Uri? address = null) =>
        StartAsync(Path.Combine(AppContext.BaseDirectory, "Relay"), url =>
            [$"--Urls={url}", $"--Relay:DataFolder={folder}", "--Relay:Registration=open", "--Relay:Limits:RequestsPerSecondAndKey=100000", "--Relay:Limits:RequestsPerSecondAndAddress=100000",
                "--Relay:Limits:ShopsPerHourAndAddress=100000", "--Relay:LogLevel=warning"], address);

    public static Task<ServerProcess> BareHubAsync() => StartAsync(Environment.ProcessPath!, url => ["bare-hub", url]);

    public static Task<ServerProcess> BareAsync() => StartAsync(Environment.ProcessPath!, url => ["bare", url]);

    /// <summary>User and system time so far.</summary>
    public TimeSpan Cpu()
    {
        var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(") ")[1].Split(' ');
        return TimeSpan.FromSeconds((long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }

    /// <summary>Resident memory in MiB.</summary>
    public double Memory() =>
        long.Parse(File.ReadAllText($"/proc/{_process.Id}/statm").Split(' ')[1], CultureInfo.InvariantCulture) * 4096 / 1048576.0;

    public HttpClient Client(string? key = null)
    {
#pragma warning disable RS0030 // The factory of the load's clients is here.
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
#pragma warning restore RS0030
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    /// <summary>A till's key in a new shop.</summary>
    public async Task<string> TillKeyAsync()
    {
        using var client = Client();
        using var answer = await client.PostAsJsonAsync("/v1/shops", new { name = "Épicerie", language = "fr" });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("tills")[0].GetProperty("tillKey").GetString()!;
    }

    public static async Task PushAsync(HttpClient till, string json, string idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/tickets")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var answer = await till.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.Created)
            throw new InvalidOperationException($"A push answered {(int)answer.StatusCode}.");
        await answer.Content.ReadAsByteArrayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(string program, Func<string, string[]> arguments, Uri? address = null)
    {
        var url = $"http://127.0.0.1:{address?.Port ?? FreePort()}";
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments(url))
            start.ArgumentList.Add(argument);
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, new Uri(url), TimeSpan.Zero);
        using var client = server.Client();
        while (clock.Elapsed < TimeSpan.FromSeconds(30) && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return new ServerProcess(process, new Uri(url), clock.Elapsed);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }
        throw new InvalidOperationException($"{Path.GetFileName(program)} did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
