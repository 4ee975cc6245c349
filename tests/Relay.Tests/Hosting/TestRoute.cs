using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Relay.Tests.Hosting;

/// <summary>Answers every address the relay does not know, inside all that its requests pass: so that a test can play a route that fails.</summary>
internal sealed class TestRoute(RequestDelegate handler) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Run(handler);
    };

    public static Action<IServiceCollection> Answering(RequestDelegate handler) =>
        services => services.AddSingleton<IStartupFilter>(new TestRoute(handler));

    /// <summary>A route that reads the whole body, as one that reads JSON does.</summary>
    public static Action<IServiceCollection> ReadingBodies() => Answering(async context =>
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        await context.Response.WriteAsync("read", context.RequestAborted);
    });
}
