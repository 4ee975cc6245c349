using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Conformance.Recording;

/// <summary>Stands between a till and its relay. Listens on loopback only: keys pass through it.</summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Forwarder _forwarder;
    private readonly FaultPlan _faults;
    private readonly Lock _gate = new();
    private readonly List<Exchange> _exchanges = [];
    private readonly HashSet<string> _keys = [];

    private RecordingProxy(WebApplication app, Uri relay, FaultPlan faults)
    {
        _app = app;
        _faults = faults;
        _forwarder = new Forwarder(relay);
    }

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            lock (_gate)
                return [.. _exchanges];
        }
    }

    /// <param name="port">0 for any.</param>
    public static async Task<RecordingProxy> StartAsync(Uri relay, int port, FaultPlan faults)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port));
        builder.Logging.ClearProviders();
        var proxy = new RecordingProxy(builder.Build(), relay, faults);
        proxy._app.Run(proxy.PassAsync);
        await proxy._app.StartAsync();
        return proxy;
    }

    /// <summary>Until Ctrl+C.</summary>
    public Task StoppedAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _forwarder.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var request = await Forwarder.ReadAsync(context.Request);
        var fault = request.IsTicket ? FaultOf(request) : Fault.None;
        if (fault == Fault.Busy)
        {
            Note(request with { Status = 503, Slug = "busy", RetryAfter = FaultPlan.Wait });
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = FaultPlan.Wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            context.Response.ContentType = "application/problem+json";
            await context.Response.WriteAsync("""{"type": "https://conformance/problems/busy", "title": "Busy", "status": 503, "detail": "Busy on purpose."}""");
            return;
        }
        var answer = await _forwarder.ForwardAsync(request, context);
        Note(fault == Fault.LoseAnswer ? request with { Status = 0 } : answer.Onto(request));
        if (fault == Fault.LoseAnswer)
            context.Abort();
        else
            await answer.WriteAsync(context.Response);
    }

    private Fault FaultOf(Exchange request)
    {
        lock (_gate)
            return _keys.Add(request.IdempotencyKey ?? "") ? _faults.Of(_keys.Count) : Fault.None;
    }

    private void Note(Exchange exchange)
    {
        lock (_gate)
            _exchanges.Add(exchange with { Index = _exchanges.Count + 1 });
    }
}
