using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Relay.EndToEnd.Engines;

/// <summary>The network between tablet and relay, on loopback, and as bad as a test wants it: it refuses, buffers, swallows, falls silent or breaks.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentDictionary<WireLink, bool> _links = new();
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private readonly Uri _relay;
    private readonly Task _accepting;

    public Wire(Uri relay)
    {
        _relay = relay;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where the tablet finds the relay.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>What is done with a request; all pass unless a test says otherwise.</summary>
    public Func<WireRequest, Passage> Rule { get; set; } = _ => Passage.Open;

    /// <summary>While true, new connections are taken and nothing is carried.</summary>
    public bool IsSilent { get; private set; }

    public IReadOnlyCollection<WireRequest> Requests => _requests;

    /// <summary>How the display listened last.</summary>
    public Transport? LastTransport => _requests.Select(request => request.Transport).LastOrDefault(transport => transport is not null);

    /// <summary>From now on nothing arrives, and nobody is told: half-open connections, which never come to life again.</summary>
    public void FallSilent()
    {
        IsSilent = true;
        foreach (var link in _links.Keys)
            link.IsDead = true;
    }

    /// <summary>New connections work again.</summary>
    public void Resume() => IsSilent = false;

    /// <summary>Every connection breaks now; new ones may come.</summary>
    public void Cut()
    {
        foreach (var link in _links.Keys)
            link.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting;
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_over.IsCancellationRequested)
            try
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_over.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
    }

    private async Task CarryAsync(TcpClient tablet)
    {
        using var link = new WireLink(tablet) { IsDead = IsSilent };
        _links[link] = true;
        try
        {
            if (await link.ReadHeadAsync(_over.Token) is not { } request)
                return;
            _requests.Enqueue(request);
            var passage = Rule(request);
            if (passage.Swallow || link.IsDead)
                await link.SwallowAsync(_over.Token);
            else if (passage.Status is { } status)
                await link.AnswerAsync($"HTTP/1.1 {status} Refused\r\nContent-Type: text/html\r\nContent-Length: {Encoding.UTF8.GetByteCount(passage.Body)}\r\nConnection: close\r\n\r\n{passage.Body}", _over.Token);
            else
                await link.CarryAsync(request, passage, _relay, _over.Token);
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One end is gone: the other hears of it by the disposing below.
        }
        finally
        {
            _links.TryRemove(link, out _);
        }
    }
}
