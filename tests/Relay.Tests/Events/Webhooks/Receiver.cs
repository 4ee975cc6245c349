using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relay.Events.Webhooks;
using Relay.Tests.Hosting;
using Relay.Tests.Shops;

namespace Relay.Tests.Events.Webhooks;

/// <summary>One message as it came.</summary>
internal sealed record Received(string Path, Dictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Type => Json.Text("type");

    /// <summary>What the reference library of Standard Webhooks says: <c>ok</c>, or why not.</summary>
    public async Task<string> JudgeAsync(string secret)
    {
        var start = new ProcessStartInfo("node", ["verify-webhook.cjs"])
        {
            WorkingDirectory = Tools, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new { secret, headers = Headers, body = Body }));
        node.StandardInput.Close();
        return (await node.StandardOutput.ReadToEndAsync()).Trim();
    }

    private static string Tools => System.IO.Path.Combine(Repository.Folder, "tests", "tools");
}

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
        var certificate = MakeCertificate();
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
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var received = new Received(context.Request.Path, context.Request.Headers.ToDictionary(one => one.Key.ToLowerInvariant(), one => one.Value.ToString()), body);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        _all.Enqueue(received);
        await Answer(received, context);
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=pos.example.com", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
