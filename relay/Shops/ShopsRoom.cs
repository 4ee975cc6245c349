namespace Relay.Shops;

/// <summary>The room's services and routes.</summary>
internal static class ShopsRoom
{
    public static WebApplicationBuilder AddShops(this WebApplicationBuilder builder)
    {
        return builder;
    }

    public static WebApplication MapShops(this WebApplication app)
    {
        return app;
    }
}
