using Microsoft.Extensions.Options;
using Relay.Hosting;
using Relay.Printing.Epson;
using Relay.Printing.Jobs;
using Relay.Printing.Raw;
using Relay.Printing.Star;
using Relay.Shops;
using Relay.Tickets.Handover;

namespace Relay.Printing;

/// <summary>The room's services and routes.</summary>
internal static class PrintingRoom
{
    /// <summary>What is wrong in the room's own section of the settings.</summary>
    public static IEnumerable<string> SettingMistakes(IConfiguration configuration) => PrintingSettings.Mistakes(configuration);

    public static WebApplicationBuilder AddPrinting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddProblems(PrintingProblems.All);
        services.AddOptions<PrintingOptions>().BindConfiguration(PrintingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PrintingOptions>, PrintingSettings>();
        services.AddSingleton(from => from.GetRequiredService<IOptions<PrintingOptions>>().Value);
        services.AddSingleton<PrinterDirectory>();
        services.AddSingleton<PrinterDescriber>();
        services.AddSingleton<PrinterNetworks>();
        services.AddSingleton<PrinterRemoval>();
        services.AddSingleton<IShopListener>(from => from.GetRequiredService<PrinterRemoval>());
        services.AddSingleton<PrintQueues>();
        services.AddSingleton<PrintContents>();
        services.AddSingleton<PrintedBefore>();
        services.AddSingleton<PrintTroubles>();
        services.AddSingleton<PrinterNews>();
        services.AddSingleton<PrintWork>();
        services.AddSingleton<PrintChannel>();
        services.AddSingleton<IHandoverChannel>(from => from.GetRequiredService<PrintChannel>());
        services.AddSingleton<DrawerChannel>();
        services.AddSingleton<IHandoverChannel>(from => from.GetRequiredService<DrawerChannel>());
        services.AddHostedService<PrintingStart>();
        services.AddHostedService<QueueWorker>();
        services.AddHostedService<TroubleWorker>();
        services.AddHostedService<RawWorker>();
        return builder;
    }

    public static WebApplication MapPrinting(this WebApplication app)
    {
        app.MapPrinters();
        app.MapDrawer();
        app.MapBytes();
        app.MapStar();
        app.MapEpson();
        return app;
    }
}
