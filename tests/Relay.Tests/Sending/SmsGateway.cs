using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Relay.Tests.Sending;

/// <summary>An HTTP gateway on loopback that remembers what it was asked and answers as a test says.</summary>
internal sealed class SmsGateway : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SmsGateway(WebApplication app) => _app = app;

    /// <summary>Answers the question; 201 with Twilio's words when none is set.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = Said(201, """{"sid":"SM1","status":"queued"}""");

    public ConcurrentQueue<SmsQuestion> Asked { get; } = [];

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public static async Task<SmsGateway> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gateway = new SmsGateway(builder.Build());
        gateway._app.Run(gateway.TakeAsync);
        await gateway._app.StartAsync();
        gateway.Address = new Uri(gateway._app.Urls.First());
        return gateway;
    }

    public static Func<HttpContext, Task> Said(int status, string body) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        Asked.Enqueue(new SmsQuestion(
            context.Request.Method, context.Request.Path + context.Request.QueryString, context.Request.ContentType, context.Request.Headers.Authorization.ToString(),
            context.Request.Headers["X-Extra"].ToString(), await body.ReadToEndAsync()));
        await Answer(context);
    }
}

internal sealed record SmsQuestion(string Method, string Path, string? Type, string Login, string Extra, string Body);
