using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relay.Events.Webhooks;

namespace Relay.Tests.Events.Webhooks;

/// <summary>A POS's server with a certificate of its own on loopback, which a relay under test takes for a public one.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _server;
    private readonly X509Certificate2 _certificate;
    private readonly ConcurrentQueue<Received> _all = [];
    private int _connections;

    private Receiver(WebApplication server, X509Certificate2 certificate)
    {
        (_server, _certificate) = (server, certificate);
        server.Run(TakeAsync);
    }

    /// <summary>What it answers; 204 unless told otherwise.</summary>
    public Func<Received, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<Received> All => [.. _all];

    /// <summary>Connections that were made, whatever came over them.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public int Port => new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public string Url => $"https://pos.example.com:{Port}/events";

    /// <summary>Leads every name to this machine, which it takes for a public one.</summary>
    public WebhookNetwork Network => new()
    {
        Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
        IsPublic = address => address.Equals(IPAddress.Loopback) || PublicAddress.Is(address),
        Trust = (_, shown, _, _) => shown?.GetCertHashString() == _certificate.GetCertHashString(),
    };

    public static async Task<Receiver> StartAsync()
    {
        var certificate = ReceiverCertificate.Make();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        Receiver? receiver = null;
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Use(next => connection =>
            {
                Interlocked.Increment(ref receiver!._connections);
                return next(connection);
            });
            listen.UseHttps(certificate);
        }));
        receiver = new Receiver(builder.Build(), certificate);
        await receiver._server.StartAsync();
        return receiver;
    }

    /// <summary>All that came, once there are so many.</summary>
    public async Task<IReadOnlyList<Received>> WaitAsync(int count)
    {
        for (var since = Stopwatch.StartNew(); _all.Count < count;)
        {
            Assert.True(since.Elapsed < Patience, $"{count} messages were expected, {_all.Count} came.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        return All;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var received = await Received.ReadAsync(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        _all.Enqueue(received);
        await Answer(received, context);
    }
}
