namespace Relay.Viewing;

/// <summary>The room's services and routes.</summary>
internal static class ViewingRoom
{
    public static WebApplicationBuilder AddViewing(this WebApplicationBuilder builder)
    {
        return builder;
    }

    public static WebApplication MapViewing(this WebApplication app)
    {
        return app;
    }
}
