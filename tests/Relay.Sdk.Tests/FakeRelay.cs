using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Relay.Sdk.Tests;

/// <summary>A server that answers what a test says: for what a real relay does rarely, or not yet.</summary>
internal sealed class FakeRelay : IAsyncDisposable
{
    /// <summary>What its links begin with. Nobody is there.</summary>
    public const string PublicUrl = "http://127.0.0.1:1";

    private readonly WebApplication _app;

    private FakeRelay(WebApplication app) => _app = app;

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public List<Asked> Requests { get; } = [];

    public static async Task<FakeRelay> StartAsync(Func<HttpContext, Asked, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var relay = new FakeRelay(app);
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var asked = new Asked(
                context.Request.Method, context.Request.Path + context.Request.QueryString, context.Request.Headers["Idempotency-Key"].ToString(),
                context.Request.ContentType ?? "", body.ToArray(), context.Request.Headers["Last-Event-ID"].ToString());
            lock (relay.Requests)
                relay.Requests.Add(asked);
            await answer(context, asked);
        });
        await app.StartAsync();
        return relay;
    }

    public static async Task ProblemAsync(HttpContext context, int status, string slug, int? retryAfter = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await context.Response.WriteAsync($$"""{"type":"https://relay.example/problems/{{slug}}","title":"T","status":{{status}},"detail":"D"}""");
    }

    public static Task AcceptAsync(HttpContext context, Asked asked)
    {
        context.Response.StatusCode = 201;
        context.Response.ContentType = "application/json";
        var json = System.Text.Json.JsonDocument.Parse(asked.Body).RootElement;
        var token = json.TryGetProperty("token", out var own) ? own.GetString()! : Token.New();
        return context.Response.WriteAsync($$"""{"token":"{{token}}","link":"{{PublicUrl}}/T/{{token}}","number":"{{json.GetProperty("number").GetString()}}"}""");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

internal sealed record Asked(string Method, string Target, string Key, string ContentType, byte[] Body, string LastEventId)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);
}
