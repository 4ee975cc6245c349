namespace Relay.Displays;

/// <summary>The room's services and routes.</summary>
internal static class DisplaysRoom
{
    public static WebApplicationBuilder AddDisplays(this WebApplicationBuilder builder)
    {
        return builder;
    }

    public static WebApplication MapDisplays(this WebApplication app)
    {
        return app;
    }
}
