namespace Relay.Storage;

/// <summary>The room's services: each other room's store, on the engine that the settings name.</summary>
internal static class StorageRoom
{
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        return builder;
    }
}
