using Relay.Displays;
using Relay.Shops;
using Relay.Storage.Files;
using Relay.Tickets;

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
        services.AddSingleton<IShopStore, JournalShopStore>();
        services.AddSingleton<IDisplayStore, JournalDisplayStore>();
        services.AddHostedService<StorageOpening>();
        return builder;
    }

    private static StorageEngine Open(IServiceProvider services)
    {
        services.GetRequiredService<FolderLock>();
        return StorageEngine.Open(
            services.GetRequiredService<IStorageFiles>(), services.GetRequiredService<StorageOptions>(), services.GetRequiredService<ILogger<StorageEngine>>());
    }

    /// <summary>Opens the data folder while the relay starts: a folder that cannot be used ends the start, not the first request.</summary>
    private sealed class StorageOpening(StorageEngine engine) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(engine.Parts);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
