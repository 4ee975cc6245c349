using Microsoft.Extensions.Options;
using Relay.Hosting;

namespace Relay.Viewing;

/// <summary>The room's services and routes.</summary>
internal static class ViewingRoom
{
    public static WebApplicationBuilder AddViewing(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblems(ViewingProblems.All);
        builder.Services.AddSingleton(services => new MissLimiter(
            services.GetRequiredService<IOptions<RelayOptions>>().Value.Limits.MissesPerMinute, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<ReceiptDoor>();
        builder.Services.AddSingleton<SendDoor>();
        return builder;
    }

    public static WebApplication MapViewing(this WebApplication app)
    {
        var receipt = app.MapReceiptGroup();
        receipt.MapReceipts();
        receipt.MapForget();
        receipt.MapSend();
        app.MapVerify();
        app.MapHost();
        return app;
    }
}
