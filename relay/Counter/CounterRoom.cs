namespace Relay.Counter;

/// <summary>The shop's own page. It has no services: all that it does, it does through the public API.</summary>
internal static class CounterRoom
{
    public static WebApplication MapCounter(this WebApplication app)
    {
        app.MapCounterPage();
        return app;
    }
}
