using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Relay.Tests.Events.Webhooks;

namespace Relay.EndToEnd;

/// <summary>A message, and what became of it.</summary>
/// <param name="Taken">Whether it was answered with 2xx.</param>
internal sealed record WebhookMessage(Received Received, bool Taken)
{
    public string Id => Received.Id;

    public string Body => Received.Body;

    public string Till => Data.GetProperty("tillId").GetString()!;

    public string Reference => Data.GetProperty("reference").GetString()!;

    private JsonElement Data => Received.Json.GetProperty("data");
}

/// <summary>A POS's server, with a certificate of its own, that can be away and come back at the same address.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly X509Certificate2 _certificate = ReceiverCertificate.Make();
    private readonly ConcurrentQueue<WebhookMessage> _all = [];
    private readonly int _port = RelayProcess.FreePort();
    private WebApplication? _server;
    private TaskCompletionSource? _held;

    public string Url => $"https://pos.example.com:{_port}/events";

    public string Thumbprint => _certificate.GetCertHashString();

    /// <summary>All that came, in order.</summary>
    public IReadOnlyList<WebhookMessage> All => [.. _all];

    public async Task ComeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, _port, listen => listen.UseHttps(_certificate)));
        _server = builder.Build();
        _server.Run(TakeAsync);
        await _server.StartAsync();
    }

    public async Task GoAsync()
    {
        await _server!.DisposeAsync();
        _server = null;
    }

    /// <summary>From now on a message comes and is not answered, until <see cref="Release"/>.</summary>
    public void Hold() => _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        _held?.TrySetResult();
        _held = null;
    }

    public async ValueTask DisposeAsync()
    {
        Release();
        if (_server is not null)
            await GoAsync();
        _certificate.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var received = await Received.ReadAsync(context);
        var held = _held;
        _all.Enqueue(new WebhookMessage(received, held is null));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        if (held is not null)
            await held.Task;
    }
}
