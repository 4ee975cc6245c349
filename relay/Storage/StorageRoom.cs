using Relay.Displays;
using Relay.Events.Webhooks;
using Relay.Hosting;
using Relay.Printing;
using Relay.Shops;
using Relay.Storage.Commands;
using Relay.Storage.Files;
using Relay.Tickets;
using Relay.Tickets.Handover;

namespace Relay.Storage;

/// <summary>The room's services: each other room's store, on the engine that the settings name.</summary>
internal static class StorageRoom
{
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<StorageOptions>();
        services.AddSingleton<FolderLock>();
        services.AddSingleton<IStorageFiles, DiskFiles>();
        services.AddSingleton(Open);
        services.AddSingleton<ITicketStore, PackTicketStore>();
        services.AddSingleton<IOutboxStore, PackOutboxStore>();
        services.AddSingleton<IShopStore, JournalShopStore>();
        services.AddSingleton<IDisplayStore, JournalDisplayStore>();
        services.AddSingleton<IPrinterStore, JournalPrinterStore>();
        services.AddSingleton<IWebhookStore, JournalWebhookStore>();
        services.AddHostedService<StorageOpening>();
        services.AddSingleton<IRelayCommand, CheckCommand>();
        services.AddSingleton<IRelayCommand, RepairCommand>();
        return builder;
    }

    private static StorageEngine Open(IServiceProvider services)
    {
        services.GetRequiredService<FolderLock>();
        try
        {
            return StorageEngine.Open(
                services.GetRequiredService<IStorageFiles>(), services.GetRequiredService<StorageOptions>(), services.GetRequiredService<ILogger<StorageEngine>>());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"The data folder cannot be used: {failure.Message}");
        }
    }

    /// <summary>Opens the data folder while the relay starts: a folder that cannot be used ends the start, not the first request.</summary>
    private sealed class StorageOpening(StorageEngine engine) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(engine.Parts);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
