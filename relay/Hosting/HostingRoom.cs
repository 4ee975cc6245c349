using Relay.Hosting.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Relay.Hosting;

/// <summary>What every room stands on: settings, problems, limits, logging, health. Knows no ticket words.</summary>
internal static class HostingRoom
{
    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RelayOptions>().BindConfiguration(RelayOptions.Section).ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<DataFolder>();
        builder.Services.AddSingleton<PublicLinks>();
        builder.Services.AddSingleton<EmbeddedAssets>();
        builder.Services.AddSingleton<ProblemCatalog>();
        builder.Services.AddProblems(HostingProblems.All);
        builder.Services.AddProblems(JsonProblems.All);
        builder.Services.AddHealthChecks();
        return builder;
    }

    public static WebApplication UseHosting(this WebApplication app)
    {
        return app;
    }

    public static WebApplication MapHosting(this WebApplication app)
    {
        app.MapHealthChecks("/health/live");
        app.MapAssets();
        return app;
    }
}
