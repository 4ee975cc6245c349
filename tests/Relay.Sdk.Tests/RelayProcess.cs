using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Relay.Sdk.Tests;

/// <summary>A real relay as its users run it, with a shop of one till.</summary>
internal sealed class RelayProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private Process? _process;

    private RelayProcess(string folder, int port)
    {
        _folder = folder;
        Url = $"http://127.0.0.1:{port}";
#pragma warning disable RS0030 // The factory of these tests' clients is here.
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(Url) };
#pragma warning restore RS0030
    }

    public string Url { get; }

    /// <summary>Asks without a key, as a customer or an observer does.</summary>
    public HttpClient Http { get; }

    public string TillKey { get; private set; } = "";

    public RelayClientOptions PatientOptions() => new(Url, TillKey) { AnswerWithin = Patience, Timeout = Patience };

    public static async Task<RelayProcess> StartAsync(string folder)
    {
        var relay = new RelayProcess(folder, FreePort());
        await relay.StartAgainAsync();
        using var answer = await relay.Http.PostAsJsonAsync("/v1/shops", new { name = "Chaussures", language = "fr", country = "FR" });
        var shop = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        relay.TillKey = shop.GetProperty("tills")[0].GetProperty("tillKey").GetString()!;
        return relay;
    }

    /// <summary>Starts it at the same address with the same data, and waits until it can store tickets.</summary>
    public async Task StartAgainAsync()
    {
        string[] settings = [$"--Urls={Url}", $"--Relay:DataFolder={_folder}", "--Relay:Registration=open", "--Relay:Pdf:ForOpenShops=true", "--Relay:Pdf:VettingWaitSeconds=60",
            "--Relay:Limits:RequestsPerSecondAndKey=100000", "--Relay:Limits:RequestsPerSecondAndAddress=100000"];
        _process = new Process { StartInfo = new ProcessStartInfo(Checkout.RelayProgram, settings) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() } };
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var since = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            Assert.False(_process.HasExited, "The relay ended.");
            Assert.True(since.Elapsed < Patience, "The relay did not become ready.");
            // Between two looks: a loop without a pause takes the processor from what it waits for.
            await Task.Delay(10);
        }
    }

    /// <summary>SIGKILL: from now on nobody answers at its address.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async Task<JsonElement> TicketJsonAsync(string token)
    {
        using var document = JsonDocument.Parse(await Http.GetByteArrayAsync(new Uri($"/T/{token}/ticket.json", UriKind.Relative)));
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Http.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Not listening yet: asked again until patience ends.
            return false;
        }
    }
}
