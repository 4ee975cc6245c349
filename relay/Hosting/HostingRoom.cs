using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Relay.Hosting.Errors;
using Relay.Hosting.FirstRun;
using Relay.Hosting.Health;
using Relay.Hosting.Json;
using Relay.Hosting.Limits;
using Relay.Hosting.Logging;
using Relay.Hosting.OpenApi;
using Relay.Hosting.Settings;

namespace Relay.Hosting;

/// <summary>What every room stands on: settings, problems, limits, logging, health. Knows no ticket words.</summary>
internal static class HostingRoom
{
    /// <param name="builder">What is built.</param>
    /// <param name="ofRooms">Each finds the mistakes in a room's own section, so that one start tells all.</param>
    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder, params Func<IConfiguration, IEnumerable<string>>[] ofRooms)
    {
        builder.AddSettings(ofRooms);
        builder.AddLogging();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<DataFolder>();
        builder.Services.AddSingleton<PublicLinks>();
        builder.Services.AddSingleton<EmbeddedAssets>();
        builder.Services.AddErrors();
        builder.Services.AddLimits();
        builder.Services.AddHealthChecks();
        builder.Services.AddContract();
        builder.Services.AddSingleton<Banner>();
        builder.Services.AddSingleton<IBannerPart, AddressAdvice>();
        builder.Services.AddSingleton<IRelayCommand, HelpCommand>();
        builder.Services.AddSingleton<IRelayCommand, HealthCommand>();
        return builder;
    }

    /// <summary>What every request passes, outermost first.</summary>
    public static WebApplication UseHosting(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<TransportSecurity>();
        app.UseErrors();
        app.UseRouting();
        app.UseMiddleware<RequestRate>();
        LimitedBody.Use(app);
        return app;
    }

    public static WebApplication MapHosting(this WebApplication app)
    {
        app.MapHealth();
        app.MapProblems();
        app.MapContract();
        app.MapAssets();
        return app;
    }

    private static void AddErrors(this IServiceCollection services)
    {
        services.AddSingleton<ProblemCatalog>();
        services.AddProblems(HostingProblems.All);
        services.AddProblems(JsonProblems.All);
        services.AddExceptionHandler<FaultHandler>();
        // A body that cannot be bound is the caller's mistake in every environment.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }

    private static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FaultAnswer.FillAsync });
        app.UseStatusCodePages(context => FaultAnswer.FillAsync(context.HttpContext));
    }

    private static void AddLimits(this IServiceCollection services)
    {
        services.AddSingleton<ServerLimits>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>>(from => from.GetRequiredService<ServerLimits>());
        services.AddSingleton<IConfigureOptions<SocketTransportOptions>>(from => from.GetRequiredService<ServerLimits>());
        services.AddSingleton<IConfigureOptions<HostOptions>>(from => from.GetRequiredService<ServerLimits>());
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, Proxies>();
    }
}
