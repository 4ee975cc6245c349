using Relay.Displays.Boards;
using Relay.Displays.Choices;
using Relay.Displays.Help;
using Relay.Displays.Pages;
using Relay.Displays.Pairings;
using Relay.Hosting;
using Relay.Shops;
using Relay.Tickets;

namespace Relay.Displays;

/// <summary>The room's services and routes.</summary>
internal static class DisplaysRoom
{
    public static WebApplicationBuilder AddDisplays(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddProblems(DisplaysProblems.All);
        services.AddSingleton<DisplayAssets>();
        services.AddSingleton<DisplayDirectory>();
        services.AddSingleton<DisplayAuthentication>();
        services.AddSingleton<DisplayDescriber>();
        services.AddSingleton<DisplaySightings>();
        services.AddSingleton<DisplayRemoval>();
        services.AddSingleton<IShopListener>(from => from.GetRequiredService<DisplayRemoval>());
        services.AddSingleton<Watchers>();
        services.AddSingleton<Tide>();
        services.AddSingleton<ITillAudience, DisplayAudience>();
        services.AddSingleton<BoardVersions>();
        services.AddSingleton<TillBoards>();
        services.AddSingleton<ChoiceOffers>();
        services.AddSingleton<BoardPresenter>();
        services.AddSingleton<TimedPrints>();
        services.AddSingleton<ChoiceDesk>();
        services.AddSingleton<PairingBook>();
        services.AddSingleton<DisplayRegistration>();
        services.AddSingleton<Holding>();
        services.AddSingleton<CodePage>();
        services.AddSingleton<HubWatching>();
        services.AddSingleton<ShownTickets>();
        services.AddHostedService<DisplaysStart>();
        services.AddHostedService<BoardWorker>();
        services.AddHostedService<TimedPrintWorker>();
        services.AddHostedService<Attendance>();
        services.AddHostedService<TideWorker>();
        services.AddHostedService(from => from.GetRequiredService<ShownTickets>());
        services.AddDisplayHub();
        return builder;
    }

    public static WebApplication MapDisplays(this WebApplication app)
    {
        app.UseHubAuthentication();
        app.MapDisplayHub();
        app.MapDisplayPage();
        app.MapFramePage();
        app.MapChoicePage();
        app.MapDisplayFiles();
        app.MapHomeScreen();
        app.MapAway();
        app.MapDisplayHelp();
        app.MapPairPage();
        app.MapApprovePage();
        app.MapPairings();
        app.MapReplacement();
        app.MapDisplayFleet();
        app.MapTillDisplay();
        return app;
    }
}
