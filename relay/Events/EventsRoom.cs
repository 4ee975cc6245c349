using Relay.Events.Webhooks;
using Relay.Hosting;
using Relay.Shops;

namespace Relay.Events;

/// <summary>The room's services and routes.</summary>
internal static class EventsRoom
{
    public static WebApplicationBuilder AddEvents(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<EventBells>();
        services.AddSingleton<TillEvents>();
        services.AddSingleton<Listening>();
        services.AddSingleton<ListenerPlaces>();
        services.AddSingleton<EventPoll>();
        services.AddHostedService<BellWorker>();
        services.AddProblems(WebhookProblems.All);
        services.AddSingleton<WebhookNetwork>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookDirectory>();
        services.AddSingleton<WebhookPermission>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<ShopEvents>();
        services.AddSingleton<WebhookRoad>();
        services.AddSingleton<WebhookRegistration>();
        services.AddSingleton<WebhookWorker>();
        services.AddSingleton<IShopListener>(from => from.GetRequiredService<WebhookWorker>());
        services.AddHostedService(from => from.GetRequiredService<WebhookWorker>());
        return builder;
    }

    public static WebApplication MapEvents(this WebApplication app)
    {
        app.MapEventRoutes();
        app.MapWebhooks();
        return app;
    }
}
