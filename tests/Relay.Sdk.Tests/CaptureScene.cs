using System.Net;
using System.Net.Sockets;
using Capture;

namespace Relay.Sdk.Tests;

/// <summary>Capture itself, on a port of its own.</summary>
internal sealed class CaptureScene : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _said = new(0);
    private readonly PrinterPort _port;
    private readonly Task _running;
    private int _taken;

    public CaptureScene(RelayFixture fixture, TcpListener? printer = null, bool paper = false, string? relay = null)
    {
        var options = fixture.Relay.PatientOptions();
        Relay = new RelayClient(new RelayClientOptions(relay ?? fixture.Relay.Url, fixture.Relay.TillKey) { AnswerWithin = relay is null ? options.AnswerWithin : TimeSpan.FromSeconds(10), Timeout = options.Timeout, OutboxFolder = _folder.File("outbox") });
        var capture = new CaptureOptions(fixture.Relay.Url, fixture.Relay.TillKey)
        {
            Listen = new IPEndPoint(IPAddress.Loopback, 0),
            Paper = paper,
            Printer = printer is null ? null : new DnsEndPoint("127.0.0.1", ((IPEndPoint)printer.LocalEndpoint).Port),
        };
        _port = new PrinterPort(capture, new TicketPost(Relay, capture, TimeProvider.System, Say), Say);
        _running = _port.RunAsync(_stop.Token);
    }

    public RelayClient Relay { get; }

    public List<string> Log { get; } = [];

    public async Task<TcpClient> ConnectAsync()
    {
        var till = new TcpClient { NoDelay = true };
        await till.ConnectAsync((IPEndPoint)_port.Address);
        return till;
    }

    /// <summary>Until so many receipts were dealt with.</summary>
    public async Task SaidAsync(int count)
    {
        for (; _taken < count; _taken++)
            await _said.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _port.Dispose();
        Relay.Dispose();
        _said.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }

    private void Say(string line)
    {
        lock (Log)
            Log.Add(line);
        _said.Release();
    }
}
