using Relay.Hosting;
using Relay.Hosting.FirstRun;

namespace Relay.Start;

/// <summary>The way in for a new host: a page that makes a shop, adds a display and pushes a sample, without a line of code.</summary>
internal static class StartRoom
{
    public static WebApplicationBuilder AddStart(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StartLinks>();
        builder.Services.AddHostedService<StartKeyMaker>();
        builder.Services.AddSingleton<IBannerPart, StartBanner>();
        builder.Services.AddSingleton<IRelayCommand, StartLinkCommand>();
        builder.Services.AddProblems(StartProblems.All);
        return builder;
    }

    public static WebApplication MapStart(this WebApplication app)
    {
        app.MapStartPage();
        return app;
    }
}
